package org.qmp4j.testkit.contract;

/** What a guest does of its own accord: it panics, shuts down, reboots, sleeps, or lets its watchdog bite. */
class GuestContractTest extends Contract {

    GuestContractTest() {
        super("guest");
    }
}
