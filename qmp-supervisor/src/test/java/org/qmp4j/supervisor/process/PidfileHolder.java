package org.qmp4j.supervisor.process;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** A stand-in for QEMU, run as a process of its own: locks its pidfile as QEMU does, and stays until it is signalled. */
public final class PidfileHolder {
    private PidfileHolder() {}

    /** The command line that runs it. */
    static List<String> argv(Path pidfile) {
        List<String> argv = new ArrayList<>(List.of(java(), "-Xshare:auto", "-XX:TieredStopAtLevel=1", "-cp"));
        argv.addAll(List.of(classes(), PidfileHolder.class.getName(), pidfile.toString()));
        return argv;
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static String classes() {
        return Path.of("target", "test-classes").toAbsolutePath().toString();
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        FileChannel channel = FileChannel.open(
                Path.of(args[0]), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            System.err.println("cannot lock pid file");
            System.exit(1);
        }
        System.err.println("holding " + args[0]);
        channel.write(ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.US_ASCII)));
        new CountDownLatch(1).await();
    }
}
