package org.qmp4j.supervisor.saveimage;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.qmp4j.supervisor.error.SaveImageException;
import org.qmp4j.supervisor.process.StreamProgram;
import org.qmp4j.supervisor.saveimage.format.Compression;

/** How a stream gets into a file, and out of it: as it is, by the JDK for gzip, by a program for the others. */
final class Packing {
    private static final int BUFFER = 1 << 20;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private Packing() {}

    /** The end of the file of a stream. */
    interface Sink extends AutoCloseable {
        void write(ByteBuffer part) throws IOException;

        /** All has been written: it is in the file when this returns, though not durable. */
        void finish() throws IOException;

        @Override
        void close() throws IOException;
    }

    /** @throws SaveImageException for what cannot be written here */
    static Sink into(Path file, FileChannel channel, Compression packing) throws IOException {
        channel.position(channel.size());
        return switch (packing) {
            case RAW -> new ChannelSink(channel, channel);
            case GZIP -> gzip(channel);
            case BZIP2, XZ, LZOP, ZSTD -> program(file, packing);
            case SPARSE ->
                throw new SaveImageException(
                        file.toString(), "a sparse file is written by QEMU alone: choose raw, gzip, bzip2, xz or zstd");
        };
    }

    private static Sink gzip(FileChannel channel) throws IOException {
        OutputStream packed = new FastGzip(Channels.newOutputStream(channel));
        return new ChannelSink(Channels.newChannel(packed), packed);
    }

    private static final class FastGzip extends GZIPOutputStream {
        FastGzip(OutputStream out) throws IOException {
            super(out, BUFFER);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }

    private static Sink program(Path file, Compression packing) throws IOException {
        StreamProgram program = StreamProgram.start(packs(packing), file, PATIENCE);
        WritableByteChannel input = Channels.newChannel(program.input());
        return new Sink() {
            @Override
            public void write(ByteBuffer part) throws IOException {
                while (part.hasRemaining()) {
                    input.write(part);
                }
            }

            @Override
            public void finish() throws IOException {
                input.close();
                program.finish();
            }

            @Override
            public void close() throws IOException {
                program.close();
            }
        };
    }

    private static List<String> packs(Compression packing) {
        return packing == Compression.XZ ? List.of("xz", "-c", "-3", "-T0") : List.of(packing.id(), "-c");
    }

    /** Packed data that is damaged must not make a program take all memory. */
    private static List<String> unpacks(Compression packing) {
        return switch (packing) {
            case XZ -> List.of("xz", "-dc", "--memlimit-decompress=1GiB");
            case ZSTD -> List.of("zstd", "-dc", "--memory=1024MB");
            case LZOP -> List.of("lzop", "-dc", "--ignore-warn");
            default -> List.of(packing.id(), "-dc");
        };
    }

    private record ChannelSink(WritableByteChannel target, AutoCloseable last) implements Sink {
        @Override
        public void write(ByteBuffer part) throws IOException {
            while (part.hasRemaining()) {
                target.write(part);
            }
        }

        /** The file itself stays open. */
        @Override
        public void finish() throws IOException {
            if (last instanceof GZIPOutputStream packed) {
                packed.finish();
            }
        }

        @Override
        public void close() {
            // what is open is the file alone, and that is the caller's
        }
    }

    /** The stream of a file, unpacked. */
    interface Source extends AutoCloseable {
        ReadableByteChannel channel();

        /** All has been read. @throws IOException when there was more to it, such as a wrong checksum */
        void finish() throws IOException;

        @Override
        void close() throws IOException;
    }

    static Source from(Path file, FileChannel channel, Compression packing) throws IOException {
        return switch (packing) {
            case RAW -> source(channel);
            case GZIP -> source(Channels.newChannel(new GZIPInputStream(Channels.newInputStream(channel), BUFFER)));
            case BZIP2, XZ, LZOP, ZSTD -> unpacked(channel, packing);
            case SPARSE ->
                throw new SaveImageException(
                        file.toString(),
                        "a sparse file is read by QEMU alone, which is not done here: save it packed otherwise");
        };
    }

    private static Source source(ReadableByteChannel channel) {
        return new Source() {
            @Override
            public ReadableByteChannel channel() {
                return channel;
            }

            @Override
            public void finish() {
                // nobody has more to say
            }

            @Override
            public void close() {
                // what is open is the file alone, and that is the caller's
            }
        };
    }

    /** The program reads from where the stream begins: the file is handed to it by a thread of its own. */
    private static Source unpacked(FileChannel channel, Compression packing) throws IOException {
        StreamProgram program = StreamProgram.start(unpacks(packing), null, PATIENCE);
        Thread feeder = new Thread(() -> feed(channel, program.input()), "qmp4j-unpack");
        feeder.setDaemon(true);
        feeder.start();
        ReadableByteChannel output = Channels.newChannel(program.output());
        return new Source() {
            @Override
            public ReadableByteChannel channel() {
                return output;
            }

            @Override
            public void finish() throws IOException {
                program.finish();
            }

            @Override
            public void close() throws IOException {
                program.close();
            }
        };
    }

    /** A program that has enough, or has ended, breaks the pipe; what it says at its end tells which. */
    private static void feed(FileChannel channel, OutputStream input) {
        try (OutputStream out = input) {
            Channels.newInputStream(channel).transferTo(out);
        } catch (IOException e) {
            Thread.currentThread().setName("qmp4j-unpack: " + e.getMessage());
        }
    }
}
