import type { Claim } from "../claim";
import { valuesAt, type Inventory, type TeamAccount } from "../inventory";

/** What the team works on; landing and outbox are kept as evidence instead. */
const working = ["input", "work", "artifacts"];

export const classClaims: readonly Claim[] = [
    {
        name: "Each account says what class of data it holds, and the data goes when the class or the team says so",
        control: "classified-data",
        flaws: [
            (inventory) => inventory.teams.flatMap((team) => [...untagged(inventory, team), ...kept(inventory, team)]),
        ],
    },
];

function untagged(inventory: Inventory, { name, config }: TeamAccount): readonly string[] {
    return inventory
        .of("aws:organizations/account:Account")
        .filter(({ inputs }) => inputs["email"] === config.email)
        .filter(({ inputs }) => valuesAt(inputs, "tags.kura:data-class")[0] !== config.dataClass)
        .map((account) => `${account.name}: is not tagged as ${name}'s ${config.dataClass} data`);
}

function kept(inventory: Inventory, { name, account, config }: TeamAccount): readonly string[] {
    const { dataDays } = config.retention;
    if (dataDays === undefined && config.dataClass !== "personal") {
        return [];
    }
    return working.flatMap((purpose) => {
        const rules = inventory
            .of("aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration", account)
            .filter(({ inputs }) => String(inputs["bucket"]).includes(`-${purpose}-`))
            .flatMap(({ inputs }) => valuesAt(inputs, "rules").flat());
        const days = rules
            .filter((rule) => valuesAt(rule, "status")[0] === "Enabled")
            .flatMap((rule) => valuesAt(rule, "expiration.days"))
            .map(Number);
        const agreed = dataDays === undefined ? days.some((each) => each > 0) : days.includes(dataDays);
        return agreed
            ? []
            : [
                  `${name}: ${purpose} keeps data ${days.join() || "for ever"}; must go after ${dataDays ?? "its class's days"}`,
              ];
    });
}
