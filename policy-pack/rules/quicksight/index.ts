import type { Rule } from "../../lib/rule";
import { accountFederated } from "./account-federated";
import { reachedFromNetwork } from "./reached-from-network";
import { sharedWithNamed } from "./shared-with-named";
import { sourceEncrypted } from "./source-encrypted";
import { sourceInVpc } from "./source-in-vpc";

export const quicksight: readonly Rule[] = [
    sharedWithNamed,
    sourceEncrypted,
    reachedFromNetwork,
    sourceInVpc,
    accountFederated,
];
