package org.qmp4j.testkit.contract;

/** Jobs, their events and what they do to the graph. */
class JobContractTest extends Contract {

    JobContractTest() {
        super("job");
    }
}
