package org.qmp4j.examples.vm.verb;

import java.util.concurrent.Callable;
import org.qmp4j.examples.vm.call.Call;

/** One word of the command line. */
abstract class Verb implements Callable<Integer> {
    private final Call call;

    Verb(Call call) {
        this.call = call;
    }

    @Override
    public final Integer call() throws Exception {
        return run(call);
    }

    /** Does it. @return the exit code */
    abstract int run(Call call) throws Exception;
}
