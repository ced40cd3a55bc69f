package org.qmp4j.real;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.qmp4j.Awaited;
import org.qmp4j.EventFilter;
import org.qmp4j.QmpClient;
import org.qmp4j.error.QmpCommandException;
import org.qmp4j.message.QmpCommand;
import org.qmp4j.qapi.Bound;
import org.qmp4j.qapi.Empty;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.UInt64;
import org.qmp4j.qapi.blockcore.BlockDeviceInfo;
import org.qmp4j.qapi.blockcore.BlockdevAdd;
import org.qmp4j.qapi.blockcore.BlockdevCreate;
import org.qmp4j.qapi.blockcore.BlockdevCreateOptions;
import org.qmp4j.qapi.blockcore.BlockdevCreateOptionsFile;
import org.qmp4j.qapi.blockcore.BlockdevCreateOptionsQcow2;
import org.qmp4j.qapi.blockcore.BlockdevOptions;
import org.qmp4j.qapi.blockcore.BlockdevOptionsBase;
import org.qmp4j.qapi.blockcore.BlockdevOptionsFile;
import org.qmp4j.qapi.blockcore.BlockdevOptionsQcow2;
import org.qmp4j.qapi.blockcore.BlockdevRef;
import org.qmp4j.qapi.blockcore.QueryNamedBlockNodes;
import org.qmp4j.qapi.control.CommandInfo;
import org.qmp4j.qapi.control.QueryCommands;
import org.qmp4j.qapi.events.QapiEvents;
import org.qmp4j.qapi.job.JobDismiss;
import org.qmp4j.qapi.job.JobInfo;
import org.qmp4j.qapi.job.JobStatus;
import org.qmp4j.qapi.job.QueryJobs;
import org.qmp4j.qapi.migration.MigrateSetParameters;
import org.qmp4j.qapi.migration.MigrationParameters;
import org.qmp4j.qapi.migration.QueryMigrateParameters;
import org.qmp4j.qapi.misc.Cont;
import org.qmp4j.qapi.misc.Stop;
import org.qmp4j.qapi.qdev.DeviceAdd;
import org.qmp4j.qapi.qom.QomGet;
import org.qmp4j.qapi.runstate.QueryStatus;
import org.qmp4j.qapi.runstate.RunState;
import org.qmp4j.qapi.runstate.StatusInfo;
import org.qmp4j.qapi.runstate.StopEvent;
import org.qmp4j.qapi.yank.QueryYank;
import org.qmp4j.qapi.yank.YankInstance;

/** Typed commands, results and events with QEMUs as they are, older ones than the schema too. */
@EachQemu
final class TypedCommandsTest extends RealQemuCase {
    private static final long MEGABYTE = 1 << 20;

    @Test
    void everyQueryIsReadAndWrittenAsQemuSaysIt() {
        start("-machine", "q35", "-device", "virtio-scsi-pci", "-object", "iothread,id=io");
        QmpClient client = connect();
        Set<String> known = await(client.execute(new QueryCommands())).stream()
                .map(CommandInfo::name)
                .collect(Collectors.toSet());
        Set<String> answered = new TreeSet<>();
        for (QmpCommand<?> query : Bound.queries()) {
            if (known.contains(query.commandName())) {
                AtomicReference<JsonNode> raw = new AtomicReference<>();
                try {
                    Object typed = await(client.execute(new Overheard<>(query, raw)));
                    Bound.assertSame(raw.get(), Bound.json(typed), query.commandName());
                    answered.add(query.commandName());
                } catch (QmpCommandException notHere) {
                    assertEquals(null, raw.get(), "QEMU refused " + query.commandName());
                }
            }
        }
        assertTrue(answered.size() > 40, answered::toString);
        assertTrue(answered.containsAll(Set.of("query-block", "query-qmp-schema", "query-machines")));
    }

    @Test
    void aDiskIsMadeAndAdded() {
        start();
        QmpClient client = connect();
        String path = directory.resolve("disk.qcow2").toString();
        finish(
                client,
                BlockdevCreate.of("make", new BlockdevCreateOptions.File(BlockdevCreateOptionsFile.of(path, 0))));
        BlockdevOptions file = new BlockdevOptions.File(named("file"), BlockdevOptionsFile.of(path));
        assertEquals(new Empty(JsonMembers.NONE), await(client.execute(new BlockdevAdd(file))));
        BlockdevCreateOptions format =
                new BlockdevCreateOptions.Qcow2(BlockdevCreateOptionsQcow2.of(BlockdevRef.of("file"), MEGABYTE));
        finish(client, BlockdevCreate.of("format", format));
        BlockdevOptions disk =
                new BlockdevOptions.Qcow2(named("disk"), BlockdevOptionsQcow2.of(BlockdevRef.of("file")));
        await(client.execute(new BlockdevAdd(disk)));
        List<BlockDeviceInfo> nodes =
                await(client.execute(QueryNamedBlockNodes.builder().flat(true).build()));
        BlockDeviceInfo added = nodes.stream()
                .filter(node -> node.nodeName().equals(Optional.of("disk")))
                .findFirst()
                .orElseThrow();
        assertEquals("qcow2", added.drv());
        assertEquals(MEGABYTE, added.image().virtualSize());
    }

    @Test
    void aDeviceIsAddedWithPropertiesThatQapiDoesNotName() {
        start("-machine", "q35", "-device", "virtio-scsi-pci");
        QmpClient client = connect();
        await(client.execute(DeviceAdd.builder("scsi-cd")
                .id("cd")
                .properties(JsonMembers.NONE.with("wwn", UInt64.MAX.toJson()).with("serial", "S1"))
                .build()));
        assertEquals(
                UInt64.MAX.toBigInteger(),
                await(client.execute(QomGet.of("/machine/peripheral/cd", "wwn")))
                        .bigIntegerValue());
    }

    @Test
    void parametersAreSetAndReadBack() {
        start();
        QmpClient client = connect();
        await(client.execute(MigrateSetParameters.builder()
                .maxBandwidth(MEGABYTE)
                .downtimeLimit(123)
                .build()));
        MigrationParameters now = await(client.execute(new QueryMigrateParameters()));
        assertEquals(Optional.of(UInt64.of(MEGABYTE)), now.maxBandwidth());
        assertEquals(Optional.of(UInt64.of(123)), now.downtimeLimit());
    }

    @Test
    void anEventIsReadByItsType() {
        start();
        QmpClient client = connect();
        await(client.execute(new Cont()));
        EventFilter stopped = EventFilter.named(StopEvent.TYPE.name());
        Awaited<Empty> stop = await(client.executeAndAwait(new Stop(), stopped, LONG));
        assertEquals(new StopEvent(JsonMembers.NONE), StopEvent.TYPE.read(stop.event()));
        assertInstanceOf(StopEvent.class, QapiEvents.read(stop.event()));
        StatusInfo status = await(client.execute(new QueryStatus()));
        assertTrue(status.status().is(RunState.PAUSED), status::toString);
    }

    @Test
    void aCommandIsSentOutOfBand() {
        start();
        List<YankInstance> canBeYanked = await(connect().execute(new QueryYank().oob()));
        assertInstanceOf(YankInstance.Chardev.class, canBeYanked.get(0), "our own monitor's socket");
    }

    private static BlockdevOptionsBase named(String node) {
        return BlockdevOptionsBase.builder().nodeName(node).build();
    }

    private static void finish(QmpClient client, BlockdevCreate job) {
        await(client.execute(job));
        eventually(job.jobId() + " concluded", () -> state(client, job).status().is(JobStatus.CONCLUDED));
        assertEquals(Optional.empty(), state(client, job).error());
        await(client.execute(JobDismiss.of(job.jobId())));
    }

    private static JobInfo state(QmpClient client, BlockdevCreate job) {
        return await(client.execute(new QueryJobs())).stream()
                .filter(one -> one.id().equals(job.jobId()))
                .findFirst()
                .orElseThrow();
    }

    /** A command whose raw result is kept aside. */
    private record Overheard<R>(QmpCommand<R> command, AtomicReference<JsonNode> raw) implements QmpCommand<R> {
        @Override
        public String commandName() {
            return command.commandName();
        }

        @Override
        public Optional<ObjectNode> arguments() {
            return command.arguments();
        }

        @Override
        public R read(JsonNode result) {
            raw.set(result.deepCopy());
            return command.read(result);
        }
    }
}
