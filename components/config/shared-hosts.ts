/**
 * Hosts and suffixes under which anyone can publish or fetch anything, so that allowing one allows the internet (R21).
 * The public suffix list knows most of such suffixes (`github.io`, `workers.dev`, `blob.core.windows.net`); here is
 * what it does not list, because there the customer is not in the name.
 */
export const sharedHosts: Readonly<Record<string, string>> = {
    "raw.githubusercontent.com": "raw files of anyone's repository",
    "gist.github.com": "anyone's snippets",
    "gist.githubusercontent.com": "anyone's snippets",
    "storage.googleapis.com": "anyone's storage buckets",
    "firebasestorage.googleapis.com": "anyone's storage buckets",
    "drive.google.com": "anyone's files",
    "docs.google.com": "anyone's documents and forms",
    "dropbox.com": "anyone's files",
    "dropboxapi.com": "anyone's files",
    "onedrive.live.com": "anyone's files",
    "api.onedrive.com": "anyone's files",
    "1drv.ms": "anyone's files",
    "box.com": "anyone's files",
    "wetransfer.com": "anyone's files",
    "mega.nz": "anyone's files",
    "mega.io": "anyone's files",
    "transfer.sh": "anyone's files",
    "file.io": "anyone's files",
    "gofile.io": "anyone's files",
    "catbox.moe": "anyone's files",
    "0x0.st": "anyone's files",
    "pastebin.com": "anyone's pastes",
    "paste.ee": "anyone's pastes",
    "hastebin.com": "anyone's pastes",
    "dpaste.org": "anyone's pastes",
    "ix.io": "anyone's pastes",
    "termbin.com": "anyone's pastes",
    "webhook.site": "anyone's request catcher",
    "requestbin.com": "anyone's request catcher",
    "pipedream.net": "anyone's request catcher",
    "hooks.slack.com": "anyone's channel",
    "discord.com": "anyone's channel",
    "api.telegram.org": "anyone's channel",
    "dns.google": "DNS over HTTPS, which passes the resolver by (R30)",
    "cloudflare-dns.com": "DNS over HTTPS, which passes the resolver by (R30)",
    "dns.quad9.net": "DNS over HTTPS, which passes the resolver by (R30)",
    "bit.ly": "a redirection to anywhere",
    "tinyurl.com": "a redirection to anywhere",
};

/** Domains of AWS itself. Its services are reached through VPC endpoints, whose policies know the own organization. */
export const awsDomains: readonly string[] = [
    "amazonaws.com",
    "amazonaws.com.cn",
    "amazonaws.eu",
    "api.aws",
    "aws.dev",
    "on.aws",
    "sagemaker.aws",
    "amazonwebservices.com",
];
