import type { Claim } from "../claim";
import { parsed, valuesAt, type Inventory } from "../inventory";

/** Logs show no personal data. */
export const maskingClaims: readonly Claim[] = [
    {
        name: "What CloudWatch keeps of jobs is masked where it looks like personal data",
        control: "personal-data",
        flaws: [
            (inventory) =>
                inventory.teams
                    .filter(({ config }) => config.dataClass === "personal")
                    .flatMap(({ name, account }) => {
                        const jobs = inventory
                            .of("aws:cloudwatch/logGroup:LogGroup", account)
                            .filter(({ inputs }) => String(inputs["name"]).startsWith("/aws/sagemaker/"));
                        const masked = new Set(
                            inventory
                                .of("aws:cloudwatch/logDataProtectionPolicy:LogDataProtectionPolicy", account)
                                .map(({ inputs }) => inputs["logGroupName"]),
                        );
                        return jobs
                            .filter(({ inputs }) => !masked.has(inputs["name"]))
                            .map(({ inputs }) => `${name}: ${String(inputs["name"])} is not masked`);
                    }),
            masks,
        ],
    },
];

function masks(inventory: Inventory): readonly string[] {
    return inventory
        .of("aws:cloudwatch/logDataProtectionPolicy:LogDataProtectionPolicy")
        .flatMap(({ name, inputs }) => {
            const [audit, mask] = valuesAt(parsed(inputs["policyDocument"]), "Statement").flat();
            const [found, hidden] = [audit, mask].map((each) => valuesAt(each, "DataIdentifier").flat().map(String));
            const wanted = ["Address", "EmailAddress", "Name", "CreditCardNumber"];
            const lacks = wanted.filter(
                (each) => ![found, hidden].every((list) => list?.some((id) => id.endsWith(`/${each}`)) === true),
            );
            return [
                ...lacks.map((each) => `${name}: ${each} is not looked for`),
                ...(found?.length === hidden?.length ? [] : [`${name}: what is found is not what is hidden`]),
                ...(valuesAt(mask, "Operation.Deidentify.MaskConfig").length === 1 ? [] : [`${name}: hides nothing`]),
                ...(valuesAt(audit, "Operation.Audit.FindingsDestination").length === 1
                    ? []
                    : [`${name}: finds nothing`]),
            ];
        });
}
