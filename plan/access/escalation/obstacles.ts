import type { Statement } from "../../../components/iam/document";
import { filled, glob, holds, knownOf, type Known } from "../conditions";
import { statementsAbout } from "../relevant";
import { contextOf, documentOf, policiesOf, type Policy, type Question } from "../simulation";
import { list } from "../words";

/** The Denies that are certain to hold; what the evaluator alone can weigh is not among them. */
export function denials(question: Question): readonly Statement[] {
    const known = knownOf(contextOf(question));
    return about(policiesOf(question), question, known).filter(
        ({ Effect, Condition, Principal: who }) =>
            Effect === "Deny" && (who === undefined || who === "*") && holds(Condition, known) === true,
    );
}

/** The Allows that would be about the request if their conditions were met. */
export function unmetAllows(question: Question): readonly Statement[] {
    const known = knownOf(contextOf(question));
    const { identity = [], boundary, resourcePolicy, endpointPolicies = [] } = question;
    const granting = [...identity, boundary, resourcePolicy, ...endpointPolicies].filter((each) => each !== undefined);
    return about(granting, question, known).filter(
        ({ Effect, Condition }) => Effect === "Allow" && Condition !== undefined && holds(Condition, known) !== true,
    );
}

function about(policies: readonly Policy[], { action, resource }: Question, known: Known): readonly Statement[] {
    return policies
        .flatMap((policy) => statementsAbout(documentOf(policy), action))
        .filter((statement) => isOn(statement, resource, known));
}

function isOn({ Resource, NotResource }: Statement, resource: string, known: Known): boolean {
    const covers = (pattern: string) => {
        const whole = filled(pattern, known);
        return pattern === "*" || (whole !== undefined && glob(whole).test(resource));
    };
    return NotResource === undefined
        ? Resource === undefined || list(Resource).some(covers)
        : !list(NotResource).some(covers);
}
