import { Provider } from "@pulumi/aws/provider";
import type { TeamContext } from "../../../components/team/context";
import { TeamAccount } from "../../../components/team/team-account";
import type { RenderedResource, RenderOptions } from "../../../plan/engine";
import { deploy, type Created } from "../../support/deploy";

/** The whole account of a team, through a provider that is bound to it, as an environment builds it. */
export async function wholeAccount(context: TeamContext, options: RenderOptions = {}): Promise<Created> {
    const { created } = await deploy(() => {
        const provider = new Provider("radar-provider", {
            region: context.environment.region,
            allowedAccountIds: [context.team.accountId],
        });
        const foundation = { transitGatewayId: "tgw-0a1b2c3d4e5f60718", dnsRuleGroupId: "rslvr-frg-0a1b2c3d4e5f6071" };
        new TeamAccount("radar", { context, samlMetadata: "<xml/>", ...foundation }, { providers: { aws: provider } });
    }, options);
    return created;
}

/** What is AWS's or the team's own, without the provider. */
export function accountResources(created: Created): readonly RenderedResource[] {
    return created.resources.filter(({ type }) => !type.startsWith("pulumi:"));
}

/** Every text in a value, with its path. */
export function textsIn(value: unknown, path = ""): readonly (readonly [path: string, text: string])[] {
    if (typeof value === "string") {
        return [[path, value]];
    }
    return typeof value === "object" && value !== null
        ? Object.entries(value).flatMap(([key, item]) => textsIn(item, `${path}.${key}`))
        : [];
}

/** The texts of a resource that are policy documents. */
export function documentsOf(resource: RenderedResource): readonly (readonly [path: string, document: string])[] {
    return textsIn(resource.inputs).filter(([, text]) => /^\s*\{.*"Statement"/s.test(text));
}

/** Everything that a resource waits for, directly or through others, by URN. */
export function waitsFor(created: Created): (resource: RenderedResource) => ReadonlySet<string> {
    const byUrn = new Map(created.resources.map((resource) => [resource.urn, resource]));
    const known = new Map<string, ReadonlySet<string>>();
    const closure = (resource: RenderedResource): ReadonlySet<string> => {
        const found = known.get(resource.urn);
        if (found !== undefined) {
            return found;
        }
        const all = new Set<string>();
        known.set(resource.urn, all);
        for (const urn of resource.dependencies) {
            const next = byUrn.get(urn);
            all.add(urn);
            (next === undefined ? [] : [...closure(next)]).forEach((further) => all.add(further));
        }
        return all;
    };
    return closure;
}
