import type { EnvironmentArgs } from "@pulumi/aws/elasticbeanstalk";
import { check, type Check, type Props } from "../../lib/rule";
import { isSet } from "../../lib/unknown";
import { list, show, text } from "../../lib/values";

/** Settings as an environment takes them: `[namespace, name, value]`. */
export function settingsOf(...entries: readonly (readonly [string, string, string])[]): Props<EnvironmentArgs> {
    return { settings: entries.map(([namespace, name, value]) => ({ namespace, name, value })) };
}

/** The check that an option of an environment has the wanted value, in any letter case. */
export function optionCheck(namespace: string, option: string, wanted: string, refused: string): Check {
    const of = (value: string) => settingsOf([namespace, option, value]);
    return check<EnvironmentArgs>("aws:elasticbeanstalk/environment:Environment", {
        find: (one) => {
            const given = list(one.settings).filter((two) => two.namespace === namespace && two.name === option);
            // What a saved configuration says is not in this resource.
            if (given.length === 0 && isSet(one, "templateName")) return undefined;
            const value = given.at(-1)?.value;
            if (text(String(value)).toLowerCase() === wanted.toLowerCase()) return undefined;
            return `${option} of ${namespace} is ${show(value)}; set it to "${wanted}"`;
        },
        compliant: {
            [wanted]: of(wanted),
            "a saved configuration, which is not here": { templateName: "saved" },
        },
        noncompliant: { [refused]: of(refused), "nothing said": {} },
    });
}
