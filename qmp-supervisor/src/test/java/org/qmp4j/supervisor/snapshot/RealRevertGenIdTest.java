package org.qmp4j.supervisor.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.qmp4j.supervisor.genid.GenIdEntry;
import org.qmp4j.supervisor.genid.GenIdTransition;
import org.qmp4j.supervisor.vm.Domain;
import org.qmp4j.supervisor.vm.JobKind;
import org.qmp4j.supervisor.vm.Lab;
import org.qmp4j.testkit.junit.RealQemu;
import org.qmp4j.testkit.junit.RealQemuBinary;

/** What a real QEMU says of the generation id of a guest that has gone back to a snapshot with its memory. */
@RealQemu
class RealRevertGenIdTest {
    @Test
    void aGuestThatGoesBackInTimeHasAnotherGenerationId(RealQemuBinary qemu) throws Exception {
        Lab lab = Lab.with(qemu.path());
        try {
            Domain domain = lab.define("returning");
            Lab.get(domain.start());
            UUID before = said(domain);
            Snapshots snapshots = lab.supervisor().snapshots();
            String warm = "<domainsnapshot><name>warm</name><memory snapshot='external' file='" + lab.root()
                    + "/warm'/></domainsnapshot>";
            Lab.get(snapshots.create(domain, snapshots.read(warm), SnapshotOptions.STANDARD));
            assertEquals(before, said(domain), "it has gone on so far");
            Lab.get(snapshots.revert(domain, "warm", new RevertOptions(true, RevertOptions.Then.AS_IT_WAS)));
            UUID after = said(domain);
            assertNotEquals(before, after);
            assertEquals(after, domain.liveRecord().orElseThrow().genid().value());
            List<GenIdEntry> history = Lab.get(domain.generationIds()).history();
            assertEquals(
                    GenIdTransition.REVERT_ONLINE,
                    history.get(history.size() - 1).transition());
        } finally {
            lab.close();
        }
    }

    private static UUID said(Domain domain) throws Exception {
        return Lab.get(
                domain.run(JobKind.INSPECT, scope -> scope.await(scope.monitor().generationId())));
    }
}
