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
