import { runSimulation } from "@cloud-copilot/iam-simulate";
import { speaking } from "./chance";
import { explain, type Decision } from "./explain";
import { rememberResourceTypes } from "./resource-types";
import { documentOf, policiesOf, simulation, type Question } from "./simulation";
import { checkWords } from "./words";

export type { Decision } from "./explain";
export type { Policy, Question, RequestContext } from "./simulation";
export { actionsOf, checkWords } from "./words";

rememberResourceTypes();

/** What IAM answers. A misspelt action, condition key or resource is an error, never a quiet "denied". */
export async function decide(question: Question): Promise<Decision> {
    const { resource, action } = question;
    if (resource.includes("*") && resource !== "*") {
        throw new Error(`${action} on ${resource}: a question is about one resource, not a pattern`);
    }
    await Promise.all(policiesOf(question).map((each) => checkWords(documentOf(each))));
    const answer = await runSimulation(simulation(question, speaking(question)), { simulationMode: "Strict" });
    if (answer.resultType === "error") {
        throw new Error(`${action} on ${resource}: ${JSON.stringify(answer.errors)}`);
    }
    const result = answer.resultType === "single" ? answer.result : answer.results[0];
    if (result === undefined) {
        return { allowed: false, decidedBy: "no policy speaks of it", deciding: [] };
    }
    const ignored = (result.ignoredContextKeys ?? []).join(", ");
    if (ignored !== "") {
        throw new Error(`${action} on ${resource}: the request never carries ${ignored}`);
    }
    return { allowed: answer.overallResult === "Allowed", ...explain(result.analysis) };
}
