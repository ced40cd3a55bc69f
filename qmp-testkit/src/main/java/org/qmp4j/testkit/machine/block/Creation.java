package org.qmp4j.testkit.machine.block;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.Set;
import org.qmp4j.testkit.commandline.Complaints;
import org.qmp4j.testkit.machine.job.Job;
import org.qmp4j.testkit.machine.job.JobPlan;
import org.qmp4j.testkit.machine.job.JobWork;
import org.qmp4j.testkit.machine.job.Jobs;
import org.qmp4j.testkit.machine.job.Refused;
import org.qmp4j.testkit.script.Answer;
import org.qmp4j.testkit.script.Command;

/** {@code blockdev-create}: image files, made by a job that stays until it is dismissed. */
final class Creation {

    private static final Set<String> FILE = Set.of("driver", "filename", "size");
    private static final Set<String> QCOW2 =
            Set.of("driver", "file", "size", "backing-file", "backing-fmt", "version", "lazy-refcounts");
    private static final int SECTOR = 512;

    private static final JobWork NOTHING_LEFT = new JobWork() {
        @Override
        public void succeed(boolean pivot) {
            // the image was made as the job began
        }

        @Override
        public void release() {
            // a node that was opened for this has been closed
        }
    };

    private final Graph graph;
    private final Opening opening;
    private final Jobs jobs;

    Creation(Graph graph, Opening opening, Jobs jobs) {
        this.graph = graph;
        this.opening = opening;
        this.jobs = jobs;
    }

    Answer create(Command command) throws Refused {
        JsonNode options = command.arguments().path("options");
        String driver = options.path("driver").asText();
        if (!driver.equals("file") && !driver.equals("qcow2")) {
            throw new Refused(
                    Set.of("raw", "null-co").contains(driver)
                            ? "Driver does not support blockdev-create"
                            : "the fake QEMU does not model blockdev-create for '" + driver + "'");
        }
        for (String member : (Iterable<String>) options::fieldNames) {
            if (!(driver.equals("file") ? FILE : QCOW2).contains(member)) {
                throw new Refused("the fake QEMU does not model '" + member + "' of blockdev-create");
            }
        }
        String id = command.arguments().path("job-id").asText();
        Job job = jobs.create(new JobPlan(id, "create", false, true, false, 1, 0, false, false, false), NOTHING_LEFT);
        jobs.start(job);
        try {
            make(options);
        } catch (Refused e) {
            jobs.fail(job, e.text());
        }
        return Answer.done();
    }

    private void make(JsonNode options) throws Refused {
        long size = options.path("size").asLong();
        if (options.path("driver").asText().equals("file")) {
            makeFile(options.path("filename").asText(), size);
            return;
        }
        JsonNode reference = options.path("file");
        Node file = reference.isTextual() ? graph.find(reference.asText()) : opening.open(reference, false);
        try {
            Path path = file.path();
            if (path == null || size % SECTOR != 0) {
                throw new Refused(
                        path == null
                                ? "the fake QEMU makes images of files alone"
                                : "Image size must be a multiple of 512 bytes");
            }
            new Qcow2(
                            size,
                            options.path("backing-file").asText(),
                            options.path("backing-fmt").asText())
                    .create(path);
        } catch (IOException e) {
            throw new Refused("Could not write qcow2 header: " + Complaints.of(e));
        } finally {
            graph.release(file);
        }
    }

    private static void makeFile(String filename, long size) throws Refused {
        try (RandomAccessFile file = new RandomAccessFile(filename, "rw")) {
            file.setLength(0);
            file.setLength(size);
        } catch (IOException e) {
            throw new Refused("Could not create '" + filename + "': No such file or directory");
        }
    }
}
