package org.qmp4j.testkit.contract;

/** Block nodes, their images and the devices on them. */
class BlockContractTest extends Contract {

    BlockContractTest() {
        super("block");
    }
}
