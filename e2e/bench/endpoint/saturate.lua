-- wrk's part of the benchmark: sends the requests of a file in order for a time, each once, then waits until all that
-- were sent are answered. Arguments: the file, how many requests to skip, seconds.
local ffi = require('ffi')
ffi.cdef [[
  typedef struct { long seconds; long nanoseconds; } bench_time;
  int clock_gettime(int clock, bench_time *time);
]]
local MONOTONIC = 1
local WHOLE = 'GET / HTTP/1.1\r\nHost: reads.example.org\r\n\r\n'
-- What a connection gets once its last request is answered: a server waits for the rest of it.
local LAST = 'GET /'

local time = ffi.new('bench_time')
local function now()
  ffi.C.clock_gettime(MONOTONIC, time)
  return tonumber(time.seconds) + tonumber(time.nanoseconds) / 1e9
end

local requests, at, length = {}, 0, 0
local isVerified, began = false, nil
-- Globals, so that they can be asked for at the end.
sent, ended, took = 0, 0, 0

function init(arguments)
  local file = assert(io.open(arguments[1], 'rb'))
  local text = file:read('*a')
  file:close()
  local from = 1
  while true do
    local to = text:find('\0', from, true)
    if not to then break end
    requests[#requests + 1] = text:sub(from, to - 1)
    from = to + 1
  end
  text = nil
  collectgarbage()
  at, length, seconds = tonumber(arguments[2]), #requests, tonumber(arguments[3])
end

local function last()
  ended = ended + 1
  return LAST
end

function request()
  -- wrk asks for one request that it does not send, to see whether it is whole.
  if not isVerified then
    isVerified = true
    return WHOLE
  end
  if took > 0 then return last() end
  if sent % 16 == 0 then
    local present = now()
    began = began or present
    if present - began >= seconds then
      took = present - began
      -- Said at once: whoever reads it begins to look what is left to do.
      print('OVER')
      io.stdout:flush()
      return last()
    end
  end
  sent = sent + 1
  at = at % length + 1
  return requests[at]
end

local thread
function setup(started) thread = started end

function done(summary, latency)
  local errors = summary.errors
  print(string.format(
    'RESULT {"sent":%d,"ended":%d,"answered":%d,"seconds":%.6f,"failed":%d,"p50":%.3f,"p99":%.3f,"most":%.3f}',
    thread:get('sent'), thread:get('ended'), summary.requests, thread:get('took'),
    errors.connect + errors.read + errors.write + errors.status + errors.timeout,
    latency:percentile(50) / 1000, latency:percentile(99) / 1000, latency.max / 1000))
end
