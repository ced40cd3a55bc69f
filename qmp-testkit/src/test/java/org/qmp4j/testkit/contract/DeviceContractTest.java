package org.qmp4j.testkit.contract;

/** What is plugged in and out of a machine. */
class DeviceContractTest extends Contract {

    DeviceContractTest() {
        super("device");
    }
}
