import { secretIn } from "./secrets";

/** Why an address of a git repository is no safe way to fetch code. A mere name, which other resources define, is. */
export function gitFault(address: unknown, path: string): string | undefined {
    if (typeof address !== "string" || address === "") return undefined;
    if (secretIn(address) !== undefined || /^https?:\/\/[^/@:]+:[^/@]+@/i.test(address))
        return `${path} holds a credential; keep it in Secrets Manager`;
    const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(address)?.[1]?.toLowerCase();
    return scheme === "http" || scheme === "git" || scheme === "ftp"
        ? `${path} is ${address}, fetched without encryption; use https://`
        : undefined;
}

/** Why an address that a service calls is not encrypted; one that is not given has no fault. */
export function tlsFault(address: unknown, path: string): string | undefined {
    if (typeof address !== "string" || address === "" || /^(https|wss|as2s|sftp):\/\//i.test(address)) return undefined;
    return /^[a-z][a-z0-9+.-]*:\/\//i.test(address) ? `${path} is ${address}, without TLS; use https://` : undefined;
}
