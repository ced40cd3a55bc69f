package org.qmp4j.testkit.contract;

/** Character devices, on real sockets. */
class ChardevContractTest extends Contract {

    ChardevContractTest() {
        super("chardev");
    }
}
