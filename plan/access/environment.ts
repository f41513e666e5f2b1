import { Environment } from "../../components/environment";
import { readFoundation } from "../../components/foundation-reference";
import { render } from "../engine";
import type { LoadedStack } from "../plan";
import { accessModel } from "./build";
import { accessFacts, type AccessFacts } from "./facts";
import type { AccessModel } from "./model";

/** Renders the stack part by part, judges nothing, and keeps of each part what IAM would see. */
export async function renderedAccess({ settings, args }: LoadedStack): Promise<AccessModel> {
    const { config } = args;
    const around = await render(() => {
        const { foundation } = new Environment(config.environment, { ...args, foundation: "build", teams: [] });
        return { foundation };
    }, settings);
    const foundation = readFoundation(around.outputs["foundation"]);
    const parts: AccessFacts[] = [accessFacts(around.resources, config.region)];
    for (const team of Object.keys(config.teams)) {
        const { resources } = await render(() => {
            const { teams } = new Environment(config.environment, { ...args, foundation, teams: [team] });
            return { teams };
        }, settings);
        parts.push(accessFacts(resources, config.region));
    }
    return accessModel(parts, config);
}
