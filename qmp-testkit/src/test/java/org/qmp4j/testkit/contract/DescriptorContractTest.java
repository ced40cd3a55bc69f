package org.qmp4j.testkit.contract;

/** Descriptors that are passed by name or in sets. */
class DescriptorContractTest extends Contract {

    DescriptorContractTest() {
        super("descriptor");
    }
}
