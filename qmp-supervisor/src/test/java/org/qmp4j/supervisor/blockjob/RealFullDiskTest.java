package org.qmp4j.supervisor.blockjob;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qmp4j.supervisor.error.OperationException;
import org.qmp4j.supervisor.process.Deadline;
import org.qmp4j.supervisor.storage.FileSource;
import org.qmp4j.supervisor.storage.ImageFormat;
import org.qmp4j.supervisor.storage.StorageImage;
import org.qmp4j.supervisor.vm.Domain;
import org.qmp4j.supervisor.vm.Lab;
import org.qmp4j.supervisor.vm.StopLadder;
import org.qmp4j.testkit.junit.RealQemu;
import org.qmp4j.testkit.junit.RealQemuBinary;

/** A job that finds no space stands still, says so, and goes on when there is room. */
@RealQemu
class RealFullDiskTest {
    private Lab lab;
    private ChainGuest guest;
    private SmallDisk disk;
    private Path small;
    private Domain domain;
    private BlockJobs jobs;

    Path emulator(RealQemuBinary qemu) {
        return qemu.path();
    }

    @BeforeEach
    void start(RealQemuBinary qemu) throws Exception {
        lab = Lab.with(emulator(qemu));
        guest = new ChainGuest(lab, ChainGuest.toolsOf(lab.emulator()));
        disk = new SmallDisk(lab, "1m");
        small = disk.path();
        guest.img("create", "-q", "-f", "raw", guest.file("big.img").toString(), "4M");
        guest.write("big.img", "raw", 5, 0, 48);
        domain = lab.supervisor().define(guest.xml(guest.bounded("vda", "big.img")));
        Lab.get(domain.startPaused());
        jobs = lab.supervisor().blockJobs();
    }

    @AfterEach
    void cleanUp() throws Exception {
        lab.endProcesses();
        if (disk != null) {
            disk.close();
        }
        lab.close();
    }

    @Test
    void itWaitsForRoomAndThenGoesOn() throws Exception {
        byte[] before = Files.readAllBytes(guest.file("big.img"));
        StorageImage copy = StorageImage.of(new FileSource(small + "/copy"), ImageFormat.QCOW2);
        Lab.get(jobs.copy(domain, "vda", new CopyTarget(copy, false, false), 0));
        Deadline.await("it says that it is full", () -> {
            List<BlockJob> all = Lab.get(jobs.jobs(domain));
            return all.size() == 1
                    && all.get(0).status().equals("paused")
                    && all.get(0).error().orElse("").contains("no space is left");
        });
        disk.grow("16m");
        Lab.get(jobs.resume(domain, "vda"));
        assertTrue(Lab.get(jobs.ready(domain, "vda")));
        assertTrue(Lab.get(jobs.pivot(domain, "vda")));
        assertEquals(List.of("copy"), ChainGuest.names(domain.definition(), "vda"));
        Lab.get(domain.stop(StopLadder.abrupt()));
        assertArrayEquals(before, guest.content("small/copy", "qcow2"));
        Lab.get(domain.startPaused());
    }

    @Test
    void oneThatWaitsForRoomCanBeCalledOff() throws Exception {
        StorageImage copy = StorageImage.of(new FileSource(small + "/copy"), ImageFormat.QCOW2);
        Lab.get(jobs.copy(domain, "vda", new CopyTarget(copy, false, false), 0));
        Deadline.await(
                "it stands still",
                () -> Lab.get(jobs.jobs(domain)).stream()
                        .anyMatch(job -> job.error().isPresent()));
        OperationException busy = Lab.failure(
                OperationException.class,
                lab.supervisor()
                        .hotplug()
                        .detach(
                                domain,
                                guest.bounded("vda", "big.img"),
                                org.qmp4j.supervisor.hotplug.Affects.LIVE,
                                java.time.Duration.ofSeconds(1)));
        assertTrue(busy.getMessage().contains("the job 'copy' is under way on it"), busy.getMessage());
        Lab.get(jobs.abort(domain, "vda"));
        assertEquals(
                List.of("big.img"), ChainGuest.names(domain.liveDefinition().orElseThrow(), "vda"));
        assertTrue(Files.notExists(small.resolve("copy")), "what was made for it is gone");
        guest.agree(domain);
    }
}
