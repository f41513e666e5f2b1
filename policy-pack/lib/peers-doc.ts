import type { Peers, Rule } from "./rule";

/** docs/policy-peers.md: rule by rule, who else asks the same. */
export function peersTable(rules: readonly Rule[], peersOf: (rule: Rule) => Peers | undefined): string {
    const rows = rules.map((rule) => ({ rule, fsbp: rule.frameworks?.fsbp ?? [], peers: peersOf(rule) }));
    const compared = rows.filter(({ peers }) => peers !== undefined);
    const asks = {
        Checkov: compared.filter(({ peers }) => some(peers?.checkov)).length,
        "cdk-nag": compared.filter(({ peers }) => some(peers?.cdkNag)).length,
        FSBP: rows.filter(({ fsbp }) => some(fsbp)).length,
        AwsGuard: compared.filter(({ peers }) => some(peers?.awsguard)).length,
    };
    const alone = compared.filter(
        ({ fsbp, peers }) => ![fsbp, peers?.checkov, peers?.cdkNag, peers?.awsguard].some(some),
    );
    return [
        "# Who else asks",
        "",
        "Generated from the rules and `policy-pack/peers.ts` by `npm run docs`. Compared with Checkov 3.3.30 (`7` is",
        "CKV_AWS_7, `2_11` is CKV2_AWS_11), cdk-nag 3.0.2, AWS Foundational Security Best Practices (FSBP) and AwsGuard",
        "0.3.1, by reading their rules. A peer is named where it asks the same question, even where it reads fewer forms of",
        "the answer, or errs. That Kura has a rule for what a peer asks does not mean that it has one for all that it asks.",
        "",
        `Of ${rules.length} rules, ${compared.length} have been compared. ` +
            `${Object.entries(asks)
                .map(([name, count]) => `${name} asks what ${count} of them ask`)
                .join(", ")}; ${alone.length} are asked by Kura alone.`,
        "",
        "| rule | Checkov | cdk-nag | FSBP | AwsGuard | |",
        "| --- | --- | --- | --- | --- | --- |",
        ...rows.map(({ rule, fsbp, peers }) => {
            const only =
                peers === undefined ? "not compared" : alone.some((one) => one.rule === rule) ? "only Kura" : "";
            const checkov = peers?.checkov?.map((id) => id.replace("CKV_AWS_", "").replace("CKV2_AWS_", "2_"));
            const cells = [checkov, peers?.cdkNag, fsbp, peers?.awsguard].map((ids) => (ids ?? []).join(", "));
            return `| ${[rule.name, ...cells, only].join(" | ")} |`.replace(/  +/g, " ");
        }),
        "",
    ].join("\n");
}

function some(ids: readonly string[] | undefined): boolean {
    return ids !== undefined && ids.length > 0;
}
