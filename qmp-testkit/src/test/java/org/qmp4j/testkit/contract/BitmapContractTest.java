package org.qmp4j.testkit.contract;

/** Dirty bitmaps, alone and in transactions. */
class BitmapContractTest extends Contract {

    BitmapContractTest() {
        super("bitmap");
    }
}
