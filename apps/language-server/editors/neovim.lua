-- Opens a document, waits for diagnostics, writes what can be replaced safely, saves, and tells what it saw.
local file, result = os.getenv('ROLELINT_FILE'), os.getenv('ROLELINT_RESULT')
local seen = {}

local ok, err = pcall(function()
  vim.o.swapfile = false
  vim.cmd('filetype on')
  dofile(os.getenv('ROLELINT_SETUP'))
  vim.cmd('edit ' .. vim.fn.fnameescape(file))
  local arrived = vim.wait(20000, function() return #vim.diagnostic.get(0) > 0 end, 20)
  assert(arrived, 'no diagnostics came')
  seen.codes = vim.tbl_map(function(d)
    return (d.user_data and d.user_data.lsp and d.user_data.lsp.code) or d.code
  end, vim.diagnostic.get(0))

  local params = vim.lsp.util.make_range_params()
  params.context = { diagnostics = {}, only = { 'source.fixAll' } }
  local client = vim.tbl_values(vim.lsp.buf_get_clients(0))[1]
  for _, answer in pairs(vim.lsp.buf_request_sync(0, 'textDocument/codeAction', params, 10000)) do
    for _, action in ipairs(answer.result or {}) do
      seen.action = action.title
      vim.lsp.util.apply_workspace_edit(action.edit, client.offset_encoding)
    end
  end
  local hover = vim.lsp.buf_request_sync(0, 'textDocument/hover', {
    textDocument = vim.lsp.util.make_text_document_params(),
    position = { line = 0, character = 3 },
  }, 10000)
  for _, answer in pairs(hover) do seen.hover = answer.result and answer.result.contents.value end
  vim.cmd('write')
  -- What was mended is told of no more.
  local before = #seen.codes
  vim.wait(10000, function() return #vim.diagnostic.get(0) < before end, 20)
  seen.left = #vim.diagnostic.get(0)
end)

if not ok then seen.error = tostring(err) end
vim.fn.writefile({ vim.fn.json_encode(seen) }, result)
vim.cmd('qa!')
