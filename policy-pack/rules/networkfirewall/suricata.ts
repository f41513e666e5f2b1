import { coversInternet, isCidr } from "../../lib/cidr";
import type { Variables } from "./blocks";

/** `pass tls $HOME_NET any -> any 443 (tls.sni; content:"pypi.org"; sid:1;)` */
const passRule = /^\s*pass\s+\S+\s+(\S+|\[[^\]]*\])\s+\S+\s+(->|<>)\s+(\S+|\[[^\]]*\])\s+\S+\s*\((.*)\)\s*$/i;
/** What makes a rule look at more than addresses: contents, names, fingerprints, or handshakes alone. */
const looks =
    /\b(content|pcre|bsize|dsize|ja[34]\S*|tls\.\w+|dataset|fast_pattern)\s*:|\bnot_established\b|flags\s*:\s*S/i;

/** What the client writes as it likes, wherever it calls, and patterns for any text. */
const says =
    /\bhttp[._](method|uri|user_agent|header|cookie|protocol)(\.raw)?\s*;\s*((content|pcre|bsize)\s*:[^;]*;\s*|(nocase|startswith|endswith|fast_pattern)\s*;\s*)+/gi;
/** What a connection must not say leaves it everything else. */
const unsaid = /\b(content|pcre)\s*:\s*!\s*"[^"]*"\s*;/gi;
const anyText = /\bpcre\s*:\s*"\/\^?\.[*+]?\$?\/\w*"\s*;/gi;

/** Whether a destination stands for the whole internet, or for all of it but some ranges. */
export function anywhere(destination: string, variables: Variables = {}): boolean {
    const bare = destination.replace(/^\[|\]$/g, "").trim();
    const outside = "EXTERNAL_NET" in variables ? /^(any|!\$home_net)$/i : /^(any|\$external_net|!\$home_net)$/i;
    if (outside.test(bare)) return true;
    const parts = bare.split(",").map((range) => range.trim());
    const ranges = parts.flatMap((part) => (part.startsWith("$") ? (variables[part.slice(1)] ?? [part]) : [part]));
    const spared = ranges.filter((range) => range.startsWith("!")).map((range) => range.slice(1));
    const named = ranges.filter((range) => !range.startsWith("!"));
    if (![...spared, ...named].every(isCidr)) return false;
    return named.length === 0 ? spared.length > 0 && !coversInternet(spared) : coversInternet(named);
}

interface Pass {
    readonly line: string;
    /** Where connections may be opened to: both ends of a rule for both ways. */
    readonly ends: readonly string[];
    readonly options: string;
}

function passes(rules: string): readonly Pass[] {
    // A backslash continues a rule on the next line.
    const lines = rules.replace(/\\\r?\n/g, " ").split(/\r?\n/);
    return lines.flatMap((line) => {
        const [, from = "", way, to = "", options = ""] = passRule.exec(line) ?? [];
        return to === "" ? [] : [{ line: line.trim(), ends: way === "<>" ? [to, from] : [to], options }];
    });
}

/** The rules that pass connections to anywhere by their ports alone. */
export function blindPasses(rules: string, variables: Variables = {}): readonly string[] {
    return passes(rules).flatMap(({ line, ends, options }) =>
        ends.some((end) => anywhere(end, variables)) &&
        !looks.test([unsaid, says, anyText].reduce((rest, vain) => rest.replace(vain, ""), options))
            ? [line]
            : [],
    );
}

const names = /\b(?:tls[._]sni|http[._]host|dns[._]query)\b\s*;/;

/** The beginnings of host names that rules pass, whatever comes behind: `pypi.org` and `pypi.org.example.com` alike. */
export function passedPrefixes(rules: string): readonly string[] {
    return passes(rules).flatMap(({ options }) =>
        options
            .split(names)
            .slice(1)
            .flatMap((buffer) => {
                const [, content = ""] = /\b(?:content|pcre)\s*:\s*"([^"]*)"/.exec(buffer) ?? [];
                const ends = /\b(endswith|bsize|isdataat)\b|\bpcre\s*:\s*"[^"]*\$\)?\/\w*"/.test(buffer);
                return content === "" || ends ? [] : [content];
            }),
    );
}

/** The suffixes of host names that rules pass: a content that ends the name and does not have to start it. */
export function passedSuffixes(rules: string): readonly string[] {
    return passes(rules).flatMap(({ options }) => {
        const buffers = options.split(names).slice(1);
        return buffers.flatMap((buffer) => {
            const [, content = "", after = ""] = /content\s*:\s*"([^"]*)"([^:]*)/.exec(buffer) ?? [];
            const open = /\bdotprefix\b/.test(buffer) || content.startsWith(".") || !/\bstartswith\b/.test(after);
            return content === "" || !open ? [] : [content.startsWith(".") ? content : `.${content}`];
        });
    });
}
