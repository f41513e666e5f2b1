import { text } from "./values";

/** A script as AWS's APIs take it. */
export function base64(script: string): string {
    return Buffer.from(script).toString("base64");
}

/** The text of a script given in base64; one that is given plainly stands as it is. */
export function decoded(script: unknown): string {
    const given = text(script);
    const bare = given.replace(/\s/g, "");
    const encoded = bare.length >= 8 && bare.length % 4 === 0 && /^[A-Za-z0-9+/]+={0,2}$/.test(bare);
    return encoded ? Buffer.from(bare, "base64").toString("utf8") : given;
}

export function scriptFault(kind: string | undefined, path: string, fix: string): readonly string[] {
    return kind === undefined ? [] : [`${path} holds ${kind}; ${fix}`];
}

/** Code fetched and run in one breath, or fetched where anybody on the way can change it. */
const downloads: readonly (readonly [RegExp, string])[] = [
    [/\b(curl|wget)\b[^\n|;&]*\|\s*(sudo\s+(-\S+\s+)*)?(ba|z|da|k)?sh\b/, "a download that is run unseen"],
    [/\b(ba|z|da)?sh\s+(-c\s+["']\$\(|<\()\s*(curl|wget)\b/, "a download that is run unseen"],
    // 169.254.x.y is the instance's own metadata service.
    [
        /\b(curl|wget|pip3?|conda|git\s+clone|aria2c)\b[^\n]*\bhttp:\/\/(?!169\.254\.|localhost|127\.)/,
        "a download without TLS",
    ],
    [
        /--trusted-host\b|\btrusted-host\b|sslverify\s*[=\s]\s*false|--no-check-certificate|\bcurl\b[^\n]*\s(-\w*k\w*|--insecure)\b/i,
        "a download whose server is not checked",
    ],
];

/** How a script brings in code that nobody has looked at; undefined for not at all. */
export function unsafeDownload(script: string): string | undefined {
    const lines = script.replace(/^\s*#.*$/gm, "");
    return downloads.find(([pattern]) => pattern.test(lines))?.[1];
}
