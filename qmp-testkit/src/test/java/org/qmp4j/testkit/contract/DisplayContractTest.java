package org.qmp4j.testkit.contract;

/** VNC and pictures of the screen. */
class DisplayContractTest extends Contract {

    DisplayContractTest() {
        super("display");
    }
}
