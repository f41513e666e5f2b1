import type { Rule } from "../../lib/rule";
import { comprehendInVpc } from "./comprehend-in-vpc";
import { comprehendKeyed } from "./comprehend-keyed";
import { dataNotSharedWithAws } from "./data-not-shared-with-aws";
import { kendraAccessControlled } from "./kendra-access-controlled";
import { kendraDataSourceInside } from "./kendra-data-source-inside";
import { kendraIndexCustomerKey } from "./kendra-index-customer-key";
import { lexLogsKeyed } from "./lex-logs-keyed";
import { qbusinessCustomerKey } from "./qbusiness-customer-key";
import { qbusinessSignedIn } from "./qbusiness-signed-in";
import { rekognitionStreamCustomerKey } from "./rekognition-stream-customer-key";

export const ai: readonly Rule[] = [
    comprehendInVpc,
    comprehendKeyed,
    dataNotSharedWithAws,
    kendraAccessControlled,
    kendraDataSourceInside,
    kendraIndexCustomerKey,
    lexLogsKeyed,
    qbusinessCustomerKey,
    qbusinessSignedIn,
    rekognitionStreamCustomerKey,
];
