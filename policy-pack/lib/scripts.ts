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

const fetching = String.raw`(curl|wget)\b`;
const shell = String.raw`([\w./-]*/)?(env\s+)?(ba|z|da|k)?sh\b`;
/** Other languages run what comes in when they are given nothing else to run, as in `python3 -m json.tool`. */
const interpreter = String.raw`(${shell}|([\w./-]*/)?(env\s+)?(python[\d.]*|perl|ruby|node)\s*-?\s*($|[;&|\n]))`;

/** Code fetched and run in one breath, or fetched where anybody on the way can change it. */
const downloads: readonly (readonly [RegExp, string])[] = [
    [
        new RegExp(String.raw`\b${fetching}(?:(?!&&|\|\|)[^\n;])*\|\s*(sudo\s+(-\S+\s+)*)?${interpreter}`, "m"),
        "a download that is run unseen",
    ],
    [
        new RegExp(
            String.raw`(\b((ba|z|da|k)?sh|eval|source|python[\d.]*|perl|ruby|node)|(^|[;&\s])\.)\s+(-c\s+)?["']?(\$\(|<\(|${"`"})\s*${fetching}`,
            "m",
        ),
        "a download that is run unseen",
    ],
    // 169.254.x.y is the instance's own metadata service.
    [
        /\b(curl|wget|pip3?|conda|git\s+clone|aria2c|yum|dnf|rpm)\b[^\n]*\bhttp:\/\/(?!169\.254\.|localhost|127\.)/,
        "a download without TLS",
    ],
    [
        /--trusted-host\b|\btrusted-host\b|ssl[-_]?verify[=:\s]\s*(false|0|no)\b|--no-check-certificate|--no-?gpg-?check\b|strict-ssl\s*[=\s]\s*false/i,
        "a download whose server is not checked",
    ],
    [
        /\bcurl\b[^\n;|&]*\s(-[a-zA-Z]*k[a-zA-Z]*|--insecure)(\s|$)|\bGIT_SSL_NO_VERIFY=\S|\b(NODE_TLS_REJECT_UNAUTHORIZED|PYTHONHTTPSVERIFY)=["']?0/m,
        "a download whose server is not checked",
    ],
    [
        /--(extra-)?index-url[=\s]+["']?https:\/\/((test\.)?pypi\.org|pypi\.python\.org)\b/,
        "packages of the public index",
    ],
];

/** A download to a file that is then run, unless its checksum or signature is looked at. */
function runLater(lines: string): boolean {
    const saved = lines.matchAll(
        /\b(?:curl|wget)\b[^\n;&|]*\s-[a-zA-Z]*[oO][ =]?["']?[^\s"';&|]*?([\w.-]+)["']?(?=[\s;&|]|$)/g,
    );
    return Array.from(saved, ([, file = ""]) => file.replaceAll(".", "\\.")).some((file) => {
        const by = String.raw`(^|[;&|\s])(${shell}|python[\d.]*|sudo|source|\.)\s+(-\S+\s+)*["']?([\w./-]*/)?${file}\b`;
        const runs = new RegExp(String.raw`${by}|(^|[;&|])\s*[\w./-]*/${file}\b`, "m").test(lines);
        return runs && !/\b(sha\d+sum|gpg|cosign|shasum|openssl\s+dgst)\b/.test(lines);
    });
}

/** How a script brings in code that nobody has looked at; undefined for not at all. */
export function unsafeDownload(script: string): string | undefined {
    const lines = script.replace(/\\\r?\n/g, " ").replace(/^\s*#.*$/gm, "");
    const found = downloads.find(([pattern]) => pattern.test(lines))?.[1];
    return found ?? (runLater(lines) ? "a download that is run unseen" : undefined);
}
