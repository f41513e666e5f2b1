import {
    runSimulation,
    type AllowedConditionExpression,
    type AllowedConditionLeaf,
    type DiscoveryContextKeyConstraint,
} from "@cloud-copilot/iam-simulate";
import { simulation, type Question } from "../simulation";
import { originalKey } from "../encryption-context";
import { conditionOf, ifExists } from "./operators";
import { all, always, any, condition, never, type When } from "./when";

/**
 * The circumstances under which IAM allows a request, of which only some keys are known: those of the question, and those
 * named, which the request does not carry. Undefined: never.
 */
export async function discover(question: Question, absent: readonly string[]): Promise<When> {
    const request = simulation(question);
    const answer = await runSimulation(request, {
        simulationMode: "Discovery",
        discoveryContextKeyConstraints: [...Object.keys(request.request.contextVariables), ...absent].map(known),
    });
    if (answer.resultType === "error") {
        throw new Error(`${question.action} on ${question.resource}: ${JSON.stringify(answer.errors)}`);
    }
    const result = answer.resultType === "single" ? answer.result : answer.results[0];
    if (answer.overallResult !== "Allowed" || result === undefined) {
        return never;
    }
    const { conditions } = result.analysis;
    return conditions === undefined ? always : whenOf(conditions);
}

function known(keyName: string): DiscoveryContextKeyConstraint {
    return { keyName, presenceIsKnown: true, valueIsKnown: true };
}

function whenOf(expression: AllowedConditionExpression): When {
    switch (expression.conditionType) {
        case "always":
            return always;
        case "never":
            return never;
        case "group":
            return (expression.operator === "and" ? all : any)(expression.conditions.map(whenOf));
        case "condition":
            return conditionFrom(expression);
        case "sessionName":
            return condition("sts:RoleSessionName", "is", expression.sessionName);
    }
}

/** From an Allow, what it asks; from a Deny, what keeps it off, which a key that is not there does as well. */
function conditionFrom({ op, key, values, inverted }: AllowedConditionLeaf): When {
    const name = originalKey(key);
    const asked = conditionOf(op, name, values);
    if (inverted !== true) {
        return ifExists(op, name, asked);
    }
    if (/Bool$/i.test(op)) {
        const kept = values.map((value) => (value === "true" ? "false" : "true"));
        return condition(name, "is not", kept);
    }
    return /Numeric|Date/i.test(op) ? any([asked, condition(name, "absent")]) : asked;
}
