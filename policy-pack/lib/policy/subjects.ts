/** The subjects of well-known issuers, as far as they must be fixed for one repository, project or workspace to be meant. */
const issuers: readonly (readonly [RegExp, RegExp])[] = [
    // GitHub: repo:owner/name:ref:…, and more than "any branch or pull request" behind it.
    [/^repo:/, /^repo:[^*?:/]+\/[^*?:/]+:[^*?]/],
    [/^project_path:/, /^project_path:[^*?:/]+\/[^*?:]+:[^*?]/],
    // HCP Terraform and Buildkite.
    [/^organization:/, /^organization:[^*?:]+:(project:[^*?:]+:workspace:[^*?:]|pipeline:[^*?:]+(:|$))/],
    // CircleCI.
    [/^org\//, /^org\/[^*?/]+\/project\/[^*?/]+(\/|$)/],
    // Bitbucket: the repository's id in braces.
    [/^\{/, /^\{[0-9a-f]{8}-[0-9a-f-]{27}\}/i],
    [/^[0-9a-f]{8}-/i, /^[0-9a-f]{8}-[0-9a-f-]{27}/i],
];

/** Whether a subject names whose token it is; of issuers not known, in its first three parts. */
export function isNamedSubject(subject: string, wildcards: boolean): boolean {
    if (subject === "" || !wildcards) return subject !== "";
    const issuer = issuers.find(([mark]) => mark.test(subject));
    if (issuer !== undefined) return issuer[1].test(subject);
    const owner = subject.split(/[:/]/).slice(0, 3);
    return owner.every((part) => !/[*?]/.test(part)) && (owner.length === 3 || !/[*?]/.test(subject));
}
