package org.qmp4j.testkit.contract;

/** Run states, their changes and their events. */
class RunStateContractTest extends Contract {

    RunStateContractTest() {
        super("runstate");
    }
}
