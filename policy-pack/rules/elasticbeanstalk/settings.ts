import type { EnvironmentArgs } from "@pulumi/aws/elasticbeanstalk";
import type { Props } from "../../lib/rule";
import { text } from "../../lib/values";

type Setting = NonNullable<Props<EnvironmentArgs>["settings"]>[number];
export type Entry = readonly [namespace: string, option: string, value: string];

/** Settings as an environment takes them. */
export function settingsOf(...entries: readonly Entry[]): { settings: Setting[] } {
    return { settings: entries.map(([namespace, name, value]) => ({ namespace, name, value })) };
}

/** What is set for an environment, or what a saved configuration says of those that will be made from it. */
export class Options {
    constructor(
        readonly settings: readonly Setting[],
        /** Whether what is not set here may be set where this stack does not show it. */
        readonly open: boolean,
        readonly tier = "",
        readonly platform = "",
    ) {}

    /** The setting that counts, which is the last one; its value is read by who needs it. */
    entry(namespace: string, option: string) {
        return this.settings.filter((one) => one.namespace === namespace && one.name === option).at(-1);
    }

    value(namespace: string, option: string): string | undefined {
        const value: unknown = this.entry(namespace, option)?.value;
        return value === undefined || value === null ? undefined : String(value);
    }

    /** Whether there is no load balancer. */
    get alone(): boolean {
        const type = this.value("aws:elasticbeanstalk:environment", "EnvironmentType");
        return /^singleinstance$/i.test(text(type)) || /^worker$/i.test(this.tier);
    }
}
