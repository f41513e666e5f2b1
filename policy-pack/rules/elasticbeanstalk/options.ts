import type { ConfigurationTemplateArgs, EnvironmentArgs } from "@pulumi/aws/elasticbeanstalk";
import { check, given, stackCheck, type Check, type Example, type Props } from "../../lib/rule";
import { isSet } from "../../lib/unknown";
import { list, show, text } from "../../lib/values";
import { Options, settingsOf, type Entry } from "./settings";

const environment = "aws:elasticbeanstalk/environment:Environment";
const saved = "aws:elasticbeanstalk/configurationTemplate:ConfigurationTemplate";

/** Judges environments together with the configurations that they are made from, and those configurations alone. */
export function optionChecks(
    judge: (options: Options) => readonly string[],
    examples: {
        readonly compliant: Readonly<Record<string, Props<EnvironmentArgs>>>;
        readonly noncompliant: Readonly<Record<string, Props<EnvironmentArgs>>>;
    },
    savedExamples: { readonly good: readonly Entry[]; readonly bad: readonly Entry[] },
): readonly Check[] {
    const each = (all: typeof examples.compliant): Record<string, readonly Example[]> =>
        Object.fromEntries(Object.entries(all).map(([title, props]) => [title, [given(environment, "app", props)]]));
    const from = (entries: readonly Entry[], own: readonly Entry[] = []) => [
        given<ConfigurationTemplateArgs>(saved, "saved", settingsOf(...entries)),
        given<EnvironmentArgs>(environment, "app", settingsOf(...own), { templateName: "saved" }),
    ];
    return [
        stackCheck<EnvironmentArgs>(environment, {
            find: (subject, stack) => {
                const { props } = subject;
                const platform = `${text(props.solutionStackName)} ${text(props.platformArn)}`;
                const own = list(props.settings);
                if (!isSet(props, "templateName")) return judge(new Options(own, false, props.tier, platform));
                const surely = judge(new Options(own, true, props.tier, platform));
                if (surely.length > 0) return surely;
                const origin = stack.target<ConfigurationTemplateArgs>(subject, "templateName", saved);
                if (origin === undefined) return [];
                const its = list(origin.props.settings);
                const told = judge(new Options(its, true));
                const built = `${platform} ${text(origin.props.solutionStackName)}`;
                return judge(new Options([...its, ...own], false, props.tier, built)).filter(
                    (one) => !told.includes(one),
                );
            },
            compliant: {
                ...each(examples.compliant),
                "a saved configuration, which is not here": [given(environment, "app", { templateName: "saved" })],
                "what a saved configuration says": from(savedExamples.good),
            },
            noncompliant: {
                ...each(examples.noncompliant),
                "worse than the saved configuration": from(savedExamples.good, savedExamples.bad),
            },
        }),
        check<ConfigurationTemplateArgs>(saved, {
            find: ({ settings }) => judge(new Options(list(settings), true)),
            compliant: { "nothing said": {}, good: settingsOf(...savedExamples.good) },
            noncompliant: { bad: settingsOf(...savedExamples.bad) },
        }),
    ];
}

/** The checks that an option has the wanted value, in any letter case. */
export function optionCheck(namespace: string, option: string, wanted: string, refused: string): readonly Check[] {
    const of = (value: string): Entry => [namespace, option, value];
    const judge = (options: Options) => {
        const value = options.value(namespace, option);
        if ((value === undefined && options.open) || value?.toLowerCase() === wanted.toLowerCase()) return [];
        return [`${option} of ${namespace} is ${show(value)}; set it to "${wanted}"`];
    };
    const examples = {
        compliant: { [wanted]: settingsOf(of(wanted)) },
        noncompliant: { [refused]: settingsOf(of(refused)), "nothing said": {} },
    };
    return optionChecks(judge, examples, { good: [of(wanted)], bad: [of(refused)] });
}
