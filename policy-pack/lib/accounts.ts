import { text } from "./values";

/** The account that an ARN names; undefined for what is no ARN, or names none. */
export function accountIn(arn: unknown): string | undefined {
    return /^arn:[^:]*:[^:]*:[^:]*:(\d{12}):/.exec(text(arn))?.[1];
}

/**
 * Why something goes to an account that is not among the agreed ones. Nobody is foreign as long as none is known: the
 * resource tells nothing of its own account, and the settings name none.
 */
export function foreignFault(
    path: string,
    account: string | undefined,
    agreed: readonly (string | undefined)[],
): string | undefined {
    const known = agreed.filter((one) => one !== undefined);
    if (account === undefined || known.length === 0 || known.includes(account)) return undefined;
    return `${path} is of account ${account}; agree on it in settings, or name one of the own account`;
}
