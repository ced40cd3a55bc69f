package org.qmp4j.supervisor.bench;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A program in Perl that says to QEMU what it needs to be told, and no more, once for each line that it is sent. */
final class BareScript implements AutoCloseable {
    /**
     * What all of them begin with: {@code launch} starts a QEMU with the words of a file and more, and negotiates; {@code say_} says a
     * command and waits for its reply; {@code heard} waits for an event, and gives the time at which it came.
     */
    private static final String PROLOGUE = """
            use Socket; use IO::Handle; use Time::HiRes qw(time);
            my $root = shift; my $generation = 0;
            sub argv { my ($file) = @_; local $/; open(my $f, '<', $file) or die; my $all = <$f>;
                $all =~ s/GENERATION/$root\\/$generation/g; split(/\\n/, $all) }
            sub launch { my ($file, @more) = @_; $generation++; mkdir "$root/$generation"; my @argv = (argv($file), @more);
                my $pid = fork();
                if (!$pid) { open(STDIN, '<', '/dev/null'); open(STDOUT, '>>', "$root/log"); open(STDERR, '>&', \\*STDOUT);
                    exec('setsid', @argv) or die }
                my $s = IO::Handle->new; socket($s, PF_UNIX, SOCK_STREAM, 0) or die;
                until (connect($s, pack_sockaddr_un("$root/$generation/qmp.sock"))) { select(undef, undef, undef, 0.001) }
                $s->autoflush(1); <$s>; my $q = {s => $s, pid => $pid, heard => []}; say_($q, '{"execute":"qmp_capabilities"}'); $q }
            sub line { my ($q) = @_; my $s = $q->{s}; my $l = <$s>; defined $l or die "QEMU has gone, see $root/log";
                push @{$q->{heard}}, [$l, time] if $l =~ /"event"/; $l }
            sub say_ { my ($q, $c) = @_; my $s = $q->{s}; print $s $c;
                while (1) { my $l = line($q); die $l if $l =~ /"error"/ && $l !~ /"event"/; return $l if $l =~ /"return"/ } }
            sub heard { my ($q, $what) = @_;
                while (1) { for my $e (@{$q->{heard}}) { die $e->[0] if $e->[0] =~ /"failed"/; return $e->[1] if $e->[0] =~ $what } line($q) } }
            sub caps { join(',', map { "{\\"capability\\":\\"$_\\",\\"state\\":true}" } @_) }
            STDOUT->autoflush(1);
            """;

    private final Process script;
    private final BufferedWriter in;
    private final BufferedReader out;

    /**
     * Starts it, and waits for its first line.
     *
     * @param root a directory of its own
     * @param text what follows on the prologue
     */
    BareScript(Path root, String text, String... arguments) throws IOException {
        Path program = Files.writeString(root.resolve("script.pl"), PROLOGUE + text);
        List<String> command = new ArrayList<>(List.of("perl", program.toString(), root.toString()));
        command.addAll(List.of(arguments));
        script = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        in = script.outputWriter(StandardCharsets.US_ASCII);
        out = script.inputReader(StandardCharsets.US_ASCII);
        line();
    }

    /** The words of one of our processes, for another guest, which is in another directory each time. */
    static String argv(Path file, List<String> argv, Map<String, String> replaced) throws IOException {
        String run =
                String.valueOf(Path.of(argv.get(argv.indexOf("-pidfile") + 1)).getParent());
        List<String> lines = new ArrayList<>();
        for (String word : argv) {
            String line = word.replace(run, "GENERATION");
            for (Map.Entry<String, String> one : replaced.entrySet()) {
                line = line.replace(one.getKey(), one.getValue());
            }
            lines.add(line);
        }
        return Files.write(file, lines).toString();
    }

    private String line() throws IOException {
        String line = out.readLine();
        if (line == null) {
            throw new IOException("the script has ended");
        }
        return line;
    }

    /** Has it do it once more; the two numbers that it says of that. */
    double[] round() throws IOException {
        in.write("\n");
        in.flush();
        String[] words = line().split(" ", -1);
        return new double[] {Double.parseDouble(words[0]), Double.parseDouble(words[1])};
    }

    @Override
    public void close() throws IOException {
        in.close();
        while (out.readLine() != null) {
            // it ends its guest, and then itself
        }
    }
}
