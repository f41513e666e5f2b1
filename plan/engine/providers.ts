import type { Properties } from "./rendering";

interface Provider {
    readonly account: string | undefined;
    readonly region: string | undefined;
    readonly defaultTags: Properties;
}

/** Where resources without an explicit provider are taken to be. */
const elsewhere = { account: "000000000000", region: "us-east-1" };

/** What is known of the program's AWS providers: which account and region each is bound to. */
export class ProviderTable {
    private readonly byUrn = new Map<string, Provider>();

    /** Takes note of the resource if it is a provider. */
    add(urn: string, inputs: Properties): void {
        if (!urn.includes("pulumi:providers:aws::")) {
            return;
        }
        const [account] = list(parsed(inputs["allowedAccountIds"]));
        const { region } = inputs;
        this.byUrn.set(urn, {
            account: typeof account === "string" ? account : undefined,
            region: typeof region === "string" ? region : undefined,
            defaultTags: fields(fields(parsed(inputs["defaultTags"]))["tags"]),
        });
    }

    account(urn: string | undefined): string | undefined {
        return urn === undefined ? undefined : this.byUrn.get(urn)?.account;
    }

    /** Account and region of a resource; a resource may name a region of its own. */
    place(urn: string | undefined, inputs: Properties): { account: string; region: string } {
        const provider = this.byUrn.get(urn ?? "");
        const { region } = inputs;
        return {
            account: provider?.account ?? elsewhere.account,
            region: typeof region === "string" ? region : (provider?.region ?? elsewhere.region),
        };
    }

    /** The resource's own tags over the provider's default ones; undefined where there are none. */
    allTags(urn: string | undefined, inputs: Properties): Properties | undefined {
        const tags = { ...this.byUrn.get(urn ?? "")?.defaultTags, ...fields(inputs["tags"]) };
        return Object.keys(tags).length === 0 ? undefined : tags;
    }
}

/** Provider inputs that are not texts arrive as JSON. */
function parsed(value: unknown): unknown {
    return typeof value === "string" && /^[[{]/.test(value) ? JSON.parse(value) : value;
}

function list(value: unknown): readonly unknown[] {
    return Array.isArray(value) ? value : [];
}

function fields(value: unknown): Properties {
    return typeof value === "object" && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}
