/**
 * Public resolvers that answer over HTTPS: a lookup there passes by DNS Firewall, and a query can carry data (R30).
 * Refused even to a team that lists them. From the providers' own pages on DNS over HTTPS.
 */
export const dohHosts = [
    "chrome.cloudflare-dns.com",
    "cloudflare-dns.com",
    "mozilla.cloudflare-dns.com",
    "one.one.one.one",
    "dns.google",
    "dns.google.com",
    "dns64.dns.google",
    "dns.quad9.net",
    "dns9.quad9.net",
    "dns10.quad9.net",
    "dns11.quad9.net",
    "doh.opendns.com",
    "doh.familyshield.opendns.com",
    "dns.nextdns.io",
    "dns.adguard.com",
    "dns.adguard-dns.com",
    "unfiltered.adguard-dns.com",
    "doh.cleanbrowsing.org",
    "dns.controld.com",
    "freedns.controld.com",
    "doh.mullvad.net",
    "dns.mullvad.net",
    "doh.dns.sb",
    "dns.alidns.com",
    "doh.pub",
    "dns.switch.ch",
    "public.dns.iij.jp",
] as const;
