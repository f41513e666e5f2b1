/**
 * Options that compare a name with an entry of an allow-list: `api.example.com` is that name and no other,
 * `.example.com` is every name below it but not itself. Without both anchors `api.example.com.evil.net` would pass.
 *
 * A server name comes as the client writes it, so case is ignored; a host is put in lower case by the engine, which
 * takes no other comparison there (Suricata user guide, `tls.sni` and `http.host`).
 */
export function nameMatch(buffer: "tls.sni" | "http.host", entry: string): readonly string[] {
    return [
        buffer,
        `content:"${entry}"`,
        ...(entry.startsWith(".") ? [] : ["startswith"]),
        "endswith",
        ...(buffer === "tls.sni" ? ["nocase"] : []),
    ];
}

/** An address in place of a name. */
export function bareAddress(buffer: "tls.sni" | "http.host"): readonly string[] {
    return [buffer, `pcre:"/^[0-9.]+$|:/"`];
}
