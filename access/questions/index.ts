import { administrators } from "./outsiders/administrators";
import { otherTeam } from "./outsiders/other-team";
import { services } from "./outsiders/services";
import { stolen } from "./outsiders/stolen";
import { strangers } from "./outsiders/strangers";
import { buckets } from "./data/buckets";
import { keys } from "./data/keys";
import { landingGate } from "./data/landing-gate";
import { outboxGate } from "./data/outbox-gate";
import { transport } from "./data/transport";
import { evidence } from "./guards/evidence";
import { identities } from "./guards/identities";
import { network } from "./guards/network";
import { organization } from "./guards/organization";
import { sessionsAndBackups } from "./guards/sessions-and-backups";
import { tags } from "./guards/tags";
import { auditor, deployer } from "./personas/auditor-and-deployer";
import { developerMay } from "./personas/developer-may";
import { developerNever } from "./personas/developer-never";
import { infraAdmin } from "./personas/infra-admin";
import { dataRecipient, releaseApprover } from "./personas/recipient-and-approver";
import { imagesAndPackages } from "./duties/images-and-packages";
import { jobsOfTeams } from "./duties/jobs";
import { modelsAndStudio } from "./duties/models-and-studio";
import { servicesOfTeams } from "./duties/services";
import { storesOfTeams } from "./duties/stores";
import { dailyQuestionsOf, questionsOf, type Question, type Theme } from "./question";

export type { Answer, Circumstance, Keys, Need, Place, Question, Row, Theme, Who } from "./question";
export { dailyQuestionsOf, questionsOf } from "./question";

/** Everything that is asked of the environment's policies, in the order of the report. */
export const themes: readonly Theme[] = [
    ...infraAdmin,
    ...dataRecipient,
    ...developerMay,
    ...developerNever,
    ...releaseApprover,
    ...auditor,
    ...deployer,
    ...landingGate,
    ...outboxGate,
    ...buckets,
    ...keys,
    ...transport,
    ...jobsOfTeams,
    ...modelsAndStudio,
    ...servicesOfTeams,
    ...storesOfTeams,
    ...imagesAndPackages,
    ...network,
    ...identities,
    ...evidence,
    ...sessionsAndBackups,
    ...tags,
    ...organization,
    ...stolen,
    ...otherTeam,
    ...strangers,
    ...administrators,
    ...services,
];

/** Each still stands for every team. */
export const questions: readonly Question[] = themes.flatMap(questionsOf);

/** Those that every plan asks. */
export const dailyQuestions: readonly Question[] = themes.flatMap(dailyQuestionsOf);
