package org.qmp4j.testkit.contract;

/** Migration from one QEMU to another over a UNIX socket. */
class MigrationContractTest extends Contract {

    MigrationContractTest() {
        super("migration");
    }
}
