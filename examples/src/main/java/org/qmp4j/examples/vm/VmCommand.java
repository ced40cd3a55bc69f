package org.qmp4j.examples.vm;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.qmp4j.examples.vm.call.Call;
import org.qmp4j.examples.vm.call.CallException;
import org.qmp4j.examples.vm.call.Code;
import org.qmp4j.examples.vm.call.Report;
import org.qmp4j.examples.vm.call.Surroundings;
import org.qmp4j.examples.vm.call.Trouble;
import org.qmp4j.examples.vm.call.VmOptions;
import org.qmp4j.examples.vm.verb.AttachDeviceVerb;
import org.qmp4j.examples.vm.verb.AutostartVerb;
import org.qmp4j.examples.vm.verb.BackupAbortVerb;
import org.qmp4j.examples.vm.verb.BackupBeginVerb;
import org.qmp4j.examples.vm.verb.BackupDumpxmlVerb;
import org.qmp4j.examples.vm.verb.BackupRestoreVerb;
import org.qmp4j.examples.vm.verb.BackupStatusVerb;
import org.qmp4j.examples.vm.verb.BlkdeviotuneVerb;
import org.qmp4j.examples.vm.verb.BlockcommitVerb;
import org.qmp4j.examples.vm.verb.BlockcopyVerb;
import org.qmp4j.examples.vm.verb.BlockjobVerb;
import org.qmp4j.examples.vm.verb.BlockpullVerb;
import org.qmp4j.examples.vm.verb.BlockresizeVerb;
import org.qmp4j.examples.vm.verb.ChainVerb;
import org.qmp4j.examples.vm.verb.CheckpointCreateVerb;
import org.qmp4j.examples.vm.verb.CheckpointDeleteVerb;
import org.qmp4j.examples.vm.verb.CheckpointDumpxmlVerb;
import org.qmp4j.examples.vm.verb.CheckpointListVerb;
import org.qmp4j.examples.vm.verb.CheckpointRedefineVerb;
import org.qmp4j.examples.vm.verb.CheckpointVerifyVerb;
import org.qmp4j.examples.vm.verb.CompletionVerb;
import org.qmp4j.examples.vm.verb.ConsoleVerb;
import org.qmp4j.examples.vm.verb.CpuCompareVerb;
import org.qmp4j.examples.vm.verb.CreateVerb;
import org.qmp4j.examples.vm.verb.DefineVerb;
import org.qmp4j.examples.vm.verb.DestroyVerb;
import org.qmp4j.examples.vm.verb.DetachDeviceVerb;
import org.qmp4j.examples.vm.verb.DirtyRateVerb;
import org.qmp4j.examples.vm.verb.DoctorVerb;
import org.qmp4j.examples.vm.verb.DominfoVerb;
import org.qmp4j.examples.vm.verb.DomjobinfoVerb;
import org.qmp4j.examples.vm.verb.DommemstatVerb;
import org.qmp4j.examples.vm.verb.DomstateVerb;
import org.qmp4j.examples.vm.verb.DomstatsVerb;
import org.qmp4j.examples.vm.verb.DumpxmlVerb;
import org.qmp4j.examples.vm.verb.EventsVerb;
import org.qmp4j.examples.vm.verb.GenidVerb;
import org.qmp4j.examples.vm.verb.ListVerb;
import org.qmp4j.examples.vm.verb.ManagedsaveRemoveVerb;
import org.qmp4j.examples.vm.verb.ManagedsaveVerb;
import org.qmp4j.examples.vm.verb.MigrateLocalVerb;
import org.qmp4j.examples.vm.verb.MigrateServeVerb;
import org.qmp4j.examples.vm.verb.MigrateSettleVerb;
import org.qmp4j.examples.vm.verb.MigrateVerb;
import org.qmp4j.examples.vm.verb.PreflightVerb;
import org.qmp4j.examples.vm.verb.QmpVerb;
import org.qmp4j.examples.vm.verb.RebootVerb;
import org.qmp4j.examples.vm.verb.RenameVerb;
import org.qmp4j.examples.vm.verb.ResetVerb;
import org.qmp4j.examples.vm.verb.RestartPolicyVerb;
import org.qmp4j.examples.vm.verb.RestoreVerb;
import org.qmp4j.examples.vm.verb.ResumeVerb;
import org.qmp4j.examples.vm.verb.SaveImageDefineVerb;
import org.qmp4j.examples.vm.verb.SaveImageDumpxmlVerb;
import org.qmp4j.examples.vm.verb.SaveVerb;
import org.qmp4j.examples.vm.verb.ScreenshotVerb;
import org.qmp4j.examples.vm.verb.SetmemVerb;
import org.qmp4j.examples.vm.verb.SetvcpusVerb;
import org.qmp4j.examples.vm.verb.ShutdownVerb;
import org.qmp4j.examples.vm.verb.SnapshotCreateAsVerb;
import org.qmp4j.examples.vm.verb.SnapshotCreateVerb;
import org.qmp4j.examples.vm.verb.SnapshotDeleteVerb;
import org.qmp4j.examples.vm.verb.SnapshotDumpxmlVerb;
import org.qmp4j.examples.vm.verb.SnapshotListVerb;
import org.qmp4j.examples.vm.verb.SnapshotRevertVerb;
import org.qmp4j.examples.vm.verb.StartVerb;
import org.qmp4j.examples.vm.verb.SuspendVerb;
import org.qmp4j.examples.vm.verb.UndefineVerb;
import org.qmp4j.examples.vm.verb.UpdateDeviceVerb;
import picocli.CommandLine;
import picocli.CommandLine.UnmatchedArgumentException;

/** {@code vm}: one call from its words to its exit code. */
public final class VmCommand {
    private VmCommand() {}

    /** Runs one call with the streams of this process. @return the exit code */
    public static int run(String... args) {
        return run(Surroundings.ofProcess(), args);
    }

    static int run(Surroundings surroundings, String... args) {
        VmOptions options = new VmOptions();
        Call call = new Call(options, surroundings);
        CommandLine line = new CommandLine(options);
        verbs(call).forEach(line::addSubcommand);
        return line.setOut(new PrintWriter(surroundings.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(surroundings.err(), true, StandardCharsets.UTF_8))
                .setUsageHelpAutoWidth(true)
                .setExecutionExceptionHandler(
                        (problem, command, parsed) -> fail(call.report(), problem, options.debug()))
                .setParameterExceptionHandler((problem, words) -> wrong(surroundings, problem, words))
                .execute(args);
    }

    /** A further verb is one further line. */
    static List<Callable<Integer>> verbs(Call call) {
        List<Callable<Integer>> verbs = new ArrayList<>(guests(call));
        verbs.addAll(images(call));
        return verbs;
    }

    private static List<Callable<Integer>> guests(Call call) {
        return List.of(
                new DefineVerb(call),
                new CreateVerb(call),
                new UndefineVerb(call),
                new ListVerb(call),
                new DominfoVerb(call),
                new DomstateVerb(call),
                new DumpxmlVerb(call),
                new StartVerb(call),
                new ShutdownVerb(call),
                new DestroyVerb(call),
                new SuspendVerb(call),
                new ResumeVerb(call),
                new ResetVerb(call),
                new RebootVerb(call),
                new AutostartVerb(call),
                new RestartPolicyVerb(call),
                new RenameVerb(call),
                new MigrateLocalVerb(call),
                new MigrateVerb(call),
                new MigrateServeVerb(call),
                new MigrateSettleVerb(call),
                new GenidVerb(call),
                new SaveVerb(call),
                new RestoreVerb(call),
                new ManagedsaveVerb(call),
                new ManagedsaveRemoveVerb(call),
                new SaveImageDumpxmlVerb(call),
                new SaveImageDefineVerb(call),
                new CpuCompareVerb(call),
                new PreflightVerb(call),
                new DomjobinfoVerb(call),
                new ConsoleVerb(call),
                new ScreenshotVerb(call),
                new AttachDeviceVerb(call),
                new DetachDeviceVerb(call),
                new UpdateDeviceVerb(call),
                new SetmemVerb(call),
                new SetvcpusVerb(call),
                new BlkdeviotuneVerb(call),
                new EventsVerb(call),
                new DomstatsVerb(call),
                new DirtyRateVerb(call),
                new DommemstatVerb(call),
                new QmpVerb(call),
                new DoctorVerb(call),
                new CompletionVerb(call));
    }

    /** Snapshots, chains, checkpoints. */
    private static List<Callable<Integer>> images(Call call) {
        return List.of(
                new SnapshotCreateVerb(call),
                new SnapshotCreateAsVerb(call),
                new SnapshotListVerb(call),
                new SnapshotDumpxmlVerb(call),
                new SnapshotRevertVerb(call),
                new SnapshotDeleteVerb(call),
                new BlockpullVerb(call),
                new BlockcommitVerb(call),
                new BlockcopyVerb(call),
                new BlockresizeVerb(call),
                new BlockjobVerb(call),
                new ChainVerb(call),
                new CheckpointCreateVerb(call),
                new CheckpointListVerb(call),
                new CheckpointDumpxmlVerb(call),
                new CheckpointDeleteVerb(call),
                new CheckpointRedefineVerb(call),
                new CheckpointVerifyVerb(call),
                new BackupBeginVerb(call),
                new BackupStatusVerb(call),
                new BackupDumpxmlVerb(call),
                new BackupAbortVerb(call),
                new BackupRestoreVerb(call));
    }

    private static int fail(Report report, Exception problem, boolean debug) {
        Trouble trouble = Trouble.of(problem);
        report.trouble(trouble);
        if (debug) {
            report.trace(problem);
        }
        return trouble.code().exit();
    }

    /** The options are not read yet: whether JSON is wanted is seen from the words themselves. */
    private static int wrong(Surroundings surroundings, CommandLine.ParameterException problem, String... words) {
        CommandLine command = problem.getCommandLine();
        CallException told = new CallException(
                Code.USAGE, problem(problem), command.getCommandSpec().qualifiedName() + " --help");
        new Report(surroundings.out(), surroundings.err(), List.of(words).contains("--json")).trouble(Trouble.of(told));
        return Code.USAGE.exit();
    }

    /** A word where a verb should be is none of the options. */
    private static String problem(CommandLine.ParameterException problem) {
        boolean verb = problem instanceof UnmatchedArgumentException
                && problem.getCommandLine().getParent() == null;
        UnmatchedArgumentException unmatched = verb ? (UnmatchedArgumentException) problem : null;
        if (unmatched == null || unmatched.isUnknownOption()) {
            return String.valueOf(problem.getMessage());
        }
        List<String> near = unmatched.getSuggestions();
        return "there is no verb '" + unmatched.getUnmatched().get(0) + "'"
                + (near.isEmpty() ? "" : "; near to it: " + String.join(", ", near));
    }
}
