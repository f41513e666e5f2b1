import { coversInternet, isCidr } from "../../lib/cidr";

/** `pass tls $HOME_NET any -> any 443 (tls.sni; content:"pypi.org"; sid:1;)` */
const passRule = /^\s*pass\s+\S+\s+\S+\s+\S+\s+(->|<>)\s+(\S+|\[[^\]]*\])\s+\S+\s*\((.*)\)\s*$/i;
/** What makes a rule look at more than addresses: contents, names, fingerprints, or handshakes alone. */
const looks =
    /\b(content|pcre|bsize|dsize|ja[34]\S*|tls\.\w+|dataset|fast_pattern)\s*:|\bnot_established\b|flags\s*:\s*S/i;

/** What the client writes as it likes, wherever it calls, and patterns for any text. */
const says =
    /\bhttp[._](method|uri|user_agent|header|cookie|protocol)(\.raw)?\s*;\s*((content|pcre|bsize)\s*:[^;]*;\s*|(nocase|startswith|endswith|fast_pattern)\s*;\s*)+/gi;
/** What a connection must not say leaves it everything else. */
const unsaid = /\b(content|pcre)\s*:\s*!\s*"[^"]*"\s*;/gi;
const anyText = /\bpcre\s*:\s*"\/\^?\.[*+]?\$?\/\w*"\s*;/gi;

/** Whether a destination stands for the whole internet. */
export function anywhere(destination: string): boolean {
    const bare = destination.replace(/^\[|\]$/g, "").trim();
    if (/^(any|\$external_net|!\$home_net)$/i.test(bare)) return true;
    const ranges = bare.split(",").map((range) => range.trim());
    return ranges.every(isCidr) && coversInternet(ranges);
}

function passes(rules: string): readonly { readonly line: string; readonly to: string; readonly options: string }[] {
    // A backslash continues a rule on the next line.
    const lines = rules.replace(/\\\r?\n/g, " ").split(/\r?\n/);
    return lines.flatMap((line) => {
        const [, , to = "", options = ""] = passRule.exec(line) ?? [];
        return to === "" ? [] : [{ line: line.trim(), to, options }];
    });
}

/** The rules that pass connections to anywhere by their ports alone. */
export function blindPasses(rules: string): readonly string[] {
    return passes(rules).flatMap(({ line, to, options }) =>
        anywhere(to) && !looks.test([unsaid, says, anyText].reduce((rest, vain) => rest.replace(vain, ""), options))
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
                const [, content = ""] = /\bcontent\s*:\s*"([^"]*)"/.exec(buffer) ?? [];
                return content === "" || /\b(endswith|bsize|pcre|isdataat)\b/.test(buffer) ? [] : [content];
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

/** Names under which anybody with an account can publish or receive data. */
const shared = `amazonaws.com amazonaws.com.cn cloudfront.net awsapprunner.com elasticbeanstalk.com on.aws aws github.io
    githubusercontent.com gitlab.io pages.dev workers.dev r2.dev cloudflarestorage.com vercel.app netlify.app herokuapp.com
    web.app firebaseapp.com appspot.com run.app googleapis.com storage.googleapis.com windows.net core.windows.net
    blob.core.windows.net azurewebsites.net azureedge.net trafficmanager.net digitaloceanspaces.com ngrok.io ngrok.app
    ngrok-free.app trycloudflare.com repl.co replit.app hf.space fly.dev onrender.com backblazeb2.com wasabisys.com
    pastebin.com transfer.sh file.io fastly.net akamaized.net`.split(/\s+/);
const secondLevel = /^(ac|co|com|edu|gov|go|ne|net|or|org|ad|gr|lg|gob|nom|mil)\.[a-z]{2}$/;
/** A service of AWS in a Region by suffix holds everybody's buckets, APIs and machines in it. */
const regional =
    /^((s3|execute-api|compute|elb|lambda-url|dualstack)[.-])*([a-z]{2}(-[a-z]+)+-\d)(\.(compute|elb|elasticbeanstalk))?\.(amazonaws\.com(\.cn)?|on\.aws)$/;

/** Whether a name in lower case is one under which a country or a registry sells names to anybody. */
export function isTopLevel(name: string): boolean {
    return !name.includes(".") || secondLevel.test(name);
}

/** Why an allowed name takes in strangers' hosts; undefined when it does not. */
export function broadName(given: string): string | undefined {
    const suffix = given.startsWith(".") || given.includes("*");
    const name = given
        .toLowerCase()
        .replace(/^[.*]+/, "")
        .replace(/\.$/, "");
    if (name === "") return "is every name";
    if (isTopLevel(name)) return suffix || !name.includes(".") ? "is a whole top-level domain" : undefined;
    const hosted =
        shared.includes(name) || regional.test(name) || (/^s3[.-]/.test(name) && name.includes("amazonaws.com"));
    return suffix && hosted ? "takes in the hosts of anybody" : undefined;
}
