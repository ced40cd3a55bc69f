package org.qmp4j.examples.vm.verb;

import org.qmp4j.examples.vm.call.CallException;
import org.qmp4j.examples.vm.call.Code;
import org.qmp4j.supervisor.hotplug.Affects;
import picocli.CommandLine.Option;

/** What a change is for, in virsh's words. */
final class AffectsOptions {
    @Option(names = "--live", description = "the guest that runs")
    private boolean live;

    @Option(names = "--config", description = "its next start; with --live both")
    private boolean config;

    @Option(names = "--current", description = "the guest if it runs, else its next start (this is the default)")
    private boolean current;

    @Option(names = "--persistent", description = "its next start, and the guest if it runs")
    private boolean persistent;

    Affects affects() {
        boolean named = live || config || persistent;
        if (current && named) {
            throw new CallException(
                    Code.USAGE,
                    "--current goes with none of --live, --config and --persistent",
                    "leave --current out, or the others");
        }
        if (persistent) {
            return live ? Affects.LIVE_AND_CONFIG : Affects.PERSISTENT;
        }
        if (live) {
            return config ? Affects.LIVE_AND_CONFIG : Affects.LIVE;
        }
        return config ? Affects.CONFIG : Affects.CURRENT;
    }
}
