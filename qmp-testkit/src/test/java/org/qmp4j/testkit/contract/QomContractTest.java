package org.qmp4j.testkit.contract;

/** The tree of objects, their types and properties. */
class QomContractTest extends Contract {

    QomContractTest() {
        super("qom");
    }
}
