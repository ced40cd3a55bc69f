package org.qmp4j.testkit.contract;

/** Arguments that QEMU refuses, and its words. */
class ErrorsContractTest extends Contract {

    ErrorsContractTest() {
        super("errors");
    }
}
