import { sources, type Technique } from "../technique";

/**
 * A service passes its caller's request on, past conditions on the caller's place (IAM user guide, forward access
 * sessions). Whoever may have it do so calls from nowhere in particular.
 */
export const forwarding: readonly Technique[] = [
    ["athena:StartQueryExecution"],
    ["cloudformation:CreateStack"],
    ["cloudformation:UpdateStack"],
    ["cloudformation:CreateChangeSet", "cloudformation:ExecuteChangeSet"],
    ["cloudformation:CreateResource"],
    ["servicecatalog:ProvisionProduct"],
].map((actions) => ({
    id: `forward-${(actions[0] ?? "").replace(":", "-")}`,
    title: "has a service pass his request on",
    source: sources.aws,
    actions,
    attempts: (_, { principal: { arn } }) => [
        { calls: actions.map((action) => ({ action })), gains: [{ kind: "is-forwarded", on: arn }] },
    ],
}));
