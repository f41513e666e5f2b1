import { itAnswers } from "./asking";
import { serviceQuestions } from "./service-questions";
import { workloadQuestions } from "./workload-questions";

describe("workloads and services", () => {
    for (const group of [...workloadQuestions, ...serviceQuestions]) {
        describe(group.role, () => {
            itAnswers(group);
        });
    }
});
