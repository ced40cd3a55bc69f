package org.qmp4j.examples.vm.verb;

import java.util.Locale;
import org.qmp4j.examples.vm.call.Call;
import org.qmp4j.examples.vm.call.CallException;
import org.qmp4j.examples.vm.call.Code;
import org.qmp4j.supervisor.Supervisor;
import org.qmp4j.supervisor.hotplug.Affects;
import org.qmp4j.supervisor.vm.Domain;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code vm setmem}. */
@Command(name = "setmem", description = "sets how much memory the balloon leaves the guest")
public final class SetmemVerb extends ChangeVerb {
    @Parameters(index = "1", paramLabel = "SIZE", description = "in KiB, or with k, M, G or T behind the number")
    private String size = "";

    public SetmemVerb(Call call) {
        super(call);
    }

    @Override
    After run(Call call, Supervisor supervisor, Domain domain) throws Exception {
        Affects affects = affects();
        long kib = kib(size);
        return change(
                call, domain, "has its memory set", () -> supervisor.hotplug().setMemory(domain, kib, affects));
    }

    /** KiB of what virsh would take. */
    static long kib(String size) {
        String unit = size.replaceFirst("^[0-9]{1,12}", "").toLowerCase(Locale.ROOT);
        int power = unit.isEmpty() ? 0 : "kmgt".indexOf(unit.charAt(0));
        boolean known = unit.isEmpty() || (unit.matches("[kmgt](ib)?") && power >= 0);
        if (!known || unit.length() == size.length()) {
            throw new CallException(Code.USAGE, "'" + size + "' is no size", "give KiB, or a number with k, M, G or T");
        }
        return Long.parseLong(size.substring(0, size.length() - unit.length())) << 10 * power;
    }
}
