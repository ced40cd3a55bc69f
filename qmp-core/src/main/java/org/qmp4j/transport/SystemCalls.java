package org.qmp4j.transport;

import com.kenai.jffi.ArrayFlags;
import com.kenai.jffi.Function;
import com.kenai.jffi.HeapInvocationBuffer;
import com.kenai.jffi.Invoker;
import com.kenai.jffi.Library;
import com.kenai.jffi.Type;
import jnr.constants.platform.Errno;
import jnr.posix.POSIX;

/** Calls of Linux that jnr-posix has no methods for. Nothing is loaded before the first of them. */
final class SystemCalls {
    /** The same on every architecture. */
    private static final int PIDFD_OPEN = 434;

    private static final int PIDFD_GETFD = 438;

    private static final int SOL_SOCKET = 1;

    private SystemCalls() {}

    /** @return a descriptor, or the number of an error, negative */
    static int pidfdOpen(int pid) {
        POSIX posix = NativePosix.get();
        int fd = posix.libc().syscall(PIDFD_OPEN, pid, 0);
        return fd < 0 ? -posix.errno() : fd;
    }

    /** @return a descriptor, close-on-exec, or the number of an error, negative */
    static int pidfdGetfd(int pidfd, int number) {
        POSIX posix = NativePosix.get();
        int fd = posix.libc().syscall(PIDFD_GETFD, pidfd, number, 0);
        return fd < 0 ? -posix.errno() : fd;
    }

    /** {@code ioctl} with a pointer to one number. @return the error, or 0 */
    static int ioctl(int fd, long request, int[] value) {
        NativePosix.get();
        HeapInvocationBuffer arguments = new HeapInvocationBuffer(Ioctl.FUNCTION);
        arguments.putInt(fd);
        arguments.putLong(request);
        arguments.putArray(value, 0, 1, ArrayFlags.IN | ArrayFlags.OUT);
        return error(Ioctl.FUNCTION, arguments);
    }

    /** {@code getpeername}. @return the error, or 0 */
    static int peerName(int socket, byte[] address) {
        NativePosix.get();
        HeapInvocationBuffer arguments = new HeapInvocationBuffer(PeerName.FUNCTION);
        arguments.putInt(socket);
        arguments.putArray(address, 0, address.length, ArrayFlags.OUT | ArrayFlags.CLEAR);
        arguments.putArray(new int[] {address.length}, 0, 1, ArrayFlags.IN | ArrayFlags.OUT);
        return error(PeerName.FUNCTION, arguments);
    }

    /** {@code getsockopt} of one number, of all sockets. @return the error, or 0 */
    static int socketOption(int socket, int option, int[] value) {
        NativePosix.get();
        HeapInvocationBuffer arguments = new HeapInvocationBuffer(GetOption.FUNCTION);
        arguments.putInt(socket);
        arguments.putInt(SOL_SOCKET);
        arguments.putInt(option);
        arguments.putArray(value, 0, 1, ArrayFlags.OUT);
        arguments.putArray(new int[] {Integer.BYTES}, 0, 1, ArrayFlags.IN | ArrayFlags.OUT);
        return error(GetOption.FUNCTION, arguments);
    }

    /** {@code setsockopt} of the same. @return the error, or 0 */
    static int setSocketOption(int socket, int option, int value) {
        NativePosix.get();
        HeapInvocationBuffer arguments = new HeapInvocationBuffer(SetOption.FUNCTION);
        arguments.putInt(socket);
        arguments.putInt(SOL_SOCKET);
        arguments.putInt(option);
        arguments.putArray(new int[] {value}, 0, 1, ArrayFlags.IN);
        arguments.putInt(Integer.BYTES);
        return error(SetOption.FUNCTION, arguments);
    }

    /** @return the error of that call, or 0 */
    private static int error(Function function, HeapInvocationBuffer arguments) {
        return Invoker.getInstance().invokeInt(function, arguments) < 0
                ? NativePosix.get().errno()
                : 0;
    }

    /** A function of libc that returns an int. */
    private static Function function(String name, Type... arguments) {
        return new Function(Library.getDefault().getSymbolAddress(name), Type.SINT, arguments);
    }

    /** The text of an error, with its name where there is one. */
    static String text(int error) {
        return NativePosix.get().strerror(error) + " (" + Errno.valueOf(error).name() + ")";
    }

    private static final class Ioctl {
        private static final Function FUNCTION = function("ioctl", Type.SINT, Type.ULONG, Type.POINTER);
    }

    private static final class GetOption {
        private static final Function FUNCTION =
                function("getsockopt", Type.SINT, Type.SINT, Type.SINT, Type.POINTER, Type.POINTER);
    }

    private static final class SetOption {
        private static final Function FUNCTION =
                function("setsockopt", Type.SINT, Type.SINT, Type.SINT, Type.POINTER, Type.UINT);
    }

    private static final class PeerName {
        private static final Function FUNCTION = function("getpeername", Type.SINT, Type.POINTER, Type.POINTER);
    }
}
