import type { Rule } from "../../lib/rule";
import { firehoseAddressesEncrypted } from "./firehose-addresses-encrypted";
import { firehoseCredentialsManaged } from "./firehose-credentials-managed";
import { firehoseCustomerKey } from "./firehose-customer-key";
import { firehoseDeliversInside } from "./firehose-delivers-inside";
import { firehoseOutputCustomerKey } from "./firehose-output-customer-key";
import { flinkNoSecrets } from "./flink-no-secrets";
import { flinkPlaced } from "./flink-placed";
import { flinkSupported } from "./flink-supported";
import { policyClosed } from "./policy-closed";
import { streamCustomerKey } from "./stream-customer-key";
import { streamRetained } from "./stream-retained";
import { videoStreamCustomerKey } from "./video-stream-customer-key";

export const kinesis: readonly Rule[] = [
    streamCustomerKey,
    videoStreamCustomerKey,
    policyClosed,
    firehoseCustomerKey,
    firehoseOutputCustomerKey,
    firehoseDeliversInside,
    firehoseAddressesEncrypted,
    firehoseCredentialsManaged,
    flinkPlaced,
    streamRetained,
    flinkSupported,
    flinkNoSecrets,
];
