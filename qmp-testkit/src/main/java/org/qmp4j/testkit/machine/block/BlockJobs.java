package org.qmp4j.testkit.machine.block;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import org.qmp4j.testkit.machine.Machine;
import org.qmp4j.testkit.machine.Space;
import org.qmp4j.testkit.machine.job.Job;
import org.qmp4j.testkit.machine.job.JobPlan;
import org.qmp4j.testkit.machine.job.Jobs;
import org.qmp4j.testkit.machine.job.Refused;
import org.qmp4j.testkit.script.Answer;
import org.qmp4j.testkit.script.Command;

/** The commands that begin a job on nodes. */
final class BlockJobs {

    private final Graph graph;
    private final Jobs jobs;
    private final Space space;

    BlockJobs(Machine machine, Graph graph, Jobs jobs) {
        this.graph = graph;
        this.jobs = jobs;
        space = machine.space();
        machine.put("blockdev-mirror", Refused.answered(this::mirror));
        machine.put("block-commit", Refused.answered(this::commit));
        machine.put("block-stream", Refused.answered(this::stream));
    }

    private static JobPlan plan(JsonNode arguments, String type, long total, boolean staysReady) throws Refused {
        return plan(arguments, type, total, staysReady, false);
    }

    private static JobPlan plan(JsonNode arguments, String type, long total, boolean staysReady, boolean endless)
            throws Refused {
        String whenFull = arguments.path("on-target-error").asText("report");
        if (whenFull.equals("ignore")) {
            throw new Refused("the fake QEMU does not model 'ignore' as an 'on-target-error'");
        }
        return new JobPlan(
                arguments.path("job-id").asText(),
                type,
                true,
                arguments.path("auto-finalize").asBoolean(true),
                arguments.path("auto-dismiss").asBoolean(true),
                total,
                arguments.path("speed").asLong(),
                !whenFull.equals("report"),
                staysReady,
                endless);
    }

    /** {@code blockdev-backup}: a job over nodes that are drained as the command ends. */
    Deed backup(JsonNode arguments) throws Refused {
        Node source = graph.find(arguments.path("device").asText());
        Node target = graph.find(arguments.path("target").asText());
        source.jobs.forEach(jobs::drain);
        target.jobs.forEach(jobs::drain);
        Bitmap bitmap = backupBitmap(arguments, source);
        if (source == target) {
            throw new Refused("Source and target cannot be the same");
        }
        graph.checkBusy(target);
        if (source.size() != target.size()) {
            throw new Refused("Source and target image have different sizes");
        }
        boolean changesOnly = arguments.path("sync").asText().equals("incremental");
        boolean endless = arguments.path("sync").asText().equals("none");
        GraphWork work = new GraphWork(graph) {
            @Override
            public void succeed(boolean pivot) {
                // the target has the data; no link changes
            }

            @Override
            public boolean lacksSpace() {
                return space.isFull(target.path());
            }
        };
        JobPlan plan = plan(arguments, "backup", changesOnly ? 0 : source.size(), false, endless);
        Job job = jobs.create(plan, work);
        work.hold(job, source, target);
        work.filter("copy-before-write", arguments, source);
        target.blocker = "backup";
        work.use(bitmap);
        return new Deed(
                () -> {
                    jobs.start(job);
                    jobs.drain(job);
                },
                () -> jobs.drop(job));
    }

    private static @Nullable Bitmap backupBitmap(JsonNode arguments, Node source) throws Refused {
        String sync = arguments.path("sync").asText();
        String name = arguments.path("bitmap").asText();
        boolean needed = sync.equals("incremental") || sync.equals("bitmap");
        if (!arguments.has("bitmap")) {
            if (needed) {
                throw new Refused("must provide a valid bitmap name for '" + sync + "' sync mode");
            }
            return null;
        }
        Bitmap bitmap = source.bitmaps.get(name);
        if (bitmap == null) {
            throw new Refused("Bitmap '" + name + "' could not be found");
        }
        if (!sync.equals("incremental") && !arguments.has("bitmap-mode")) {
            throw new Refused("Bitmap sync mode must be given when providing a bitmap");
        }
        Bitmaps.checkIdle(bitmap);
        return bitmap;
    }

    private Answer mirror(Command command) throws Refused {
        JsonNode arguments = command.arguments();
        Node source = graph.find(arguments.path("device").asText());
        Node target = graph.find(arguments.path("target").asText());
        if (arguments.has("replaces")) {
            throw new Refused("the fake QEMU does not model 'replaces' of blockdev-mirror");
        }
        if (source == target) {
            throw new Refused("Can't mirror node into itself");
        }
        graph.checkBusy(target);
        GraphWork work = new GraphWork(graph) {
            @Override
            public void succeed(boolean pivot) {
                release();
                if (pivot) {
                    graph.replace(source, target);
                    graph.release(source);
                }
            }

            @Override
            public boolean lacksSpace() {
                return space.isFull(target.path());
            }
        };
        boolean whole = arguments.path("sync").asText().equals("full");
        Job job = jobs.create(plan(arguments, "mirror", whole ? source.size() : 0, true), work);
        work.hold(job, source, target);
        work.filter("mirror_top", arguments, source);
        source.blocker = "mirror";
        target.held = true;
        jobs.start(job);
        return Answer.done();
    }

    private Answer commit(Command command) throws Refused {
        JsonNode arguments = command.arguments();
        String device = arguments.path("device").asText();
        Node root = graph.get(device);
        if (root == null) {
            throw new Refused("DeviceNotFound", "Device '" + device + "' not found");
        }
        if (!graph.parents(root).isEmpty()) {
            throw new Refused("Need a root block node");
        }
        if (arguments.has("top") || arguments.has("base")) {
            throw new Refused("the fake QEMU does not model file names in block-commit");
        }
        Node top = arguments.has("top-node") ? byName(arguments, "top-node") : root;
        Node base = arguments.has("base-node") ? byName(arguments, "base-node") : bottom(top);
        if (top == base) {
            throw new Refused("cannot commit an image into itself");
        }
        if (top != root && Graph.above(root, top) == null || Graph.above(top, base) == null) {
            throw new Refused("the fake QEMU does not model block-commit outside of a chain");
        }
        boolean active = top == root;
        Commit work = new Commit(graph, root, top, base);
        Job job = jobs.create(plan(arguments, "commit", active ? 0 : top.size(), active), work);
        work.hold(job, root, top, base);
        work.begin(arguments);
        jobs.start(job);
        return Answer.done();
    }

    private static Node bottom(Node node) {
        return node.backing == null ? node : bottom(node.backing);
    }

    private Node byName(JsonNode arguments, String member) throws Refused {
        String name = arguments.path(member).asText();
        Node node = graph.get(name);
        if (node == null) {
            throw new Refused("Cannot find device='' nor node-name='" + name + "'");
        }
        return node;
    }

    private Answer stream(Command command) throws Refused {
        JsonNode arguments = command.arguments();
        Node node = graph.find(arguments.path("device").asText());
        if (arguments.has("base") || arguments.has("bottom")) {
            throw new Refused("the fake QEMU does not model 'base' and 'bottom' of block-stream");
        }
        Node base = arguments.has("base-node") ? byName(arguments, "base-node") : null;
        if (base != null && Graph.above(node, base) == null) {
            throw new Refused("Node '" + base.name + "' is not a backing image of '" + node.name + "'");
        }
        GraphWork work = new GraphWork(graph) {
            @Override
            public void succeed(boolean pivot) {
                release();
                relink(node, base);
                if (base == null) {
                    allocateTables(node);
                }
            }
        };
        Job job = jobs.create(plan(arguments, "stream", node.backing == null ? 0 : node.size(), false), work);
        work.hold(job, node);
        node.blocker = "stream";
        jobs.start(job);
        return Answer.done();
    }
}
