package org.qmp4j.supervisor;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.List;
import org.qmp4j.supervisor.livemigration.TestCertificates;

/** Two network namespaces with a cable between them, as two hosts have. Takes root. */
final class TwoNamespaces implements AutoCloseable {
    static final String HERE = "10.98.76.1";
    static final String THERE = "10.98.76.2";

    private final String name = "q" + ProcessHandle.current().pid();

    TwoNamespaces() throws IOException, InterruptedException {
        assumeTrue(TestCertificates.shell("command -v ip") == 0, "there is no ip");
        boolean made = TestCertificates.shell("set -e; ip netns add " + here() + "; ip netns add " + there()
                        + "; ip link add " + name + "a netns " + here() + " type veth peer name " + name + "b netns "
                        + there()
                        + up(here(), name + "a", HERE) + up(there(), name + "b", THERE))
                == 0;
        if (!made) {
            close();
        }
        assumeTrue(made, "network namespaces cannot be made here, which takes root");
    }

    private static String up(String namespace, String link, String address) {
        return "; ip -n " + namespace + " addr add " + address + "/24 dev " + link + "; ip -n " + namespace
                + " link set " + link + " up; ip -n " + namespace + " link set lo up";
    }

    private String here() {
        return name + "h";
    }

    private String there() {
        return name + "t";
    }

    /** What a command that runs on that host begins with. */
    List<String> on(boolean destination) {
        return List.of("ip", "netns", "exec", destination ? there() : here());
    }

    @Override
    public void close() throws IOException {
        try {
            TestCertificates.shell("ip netns del " + here() + "; ip netns del " + there());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
