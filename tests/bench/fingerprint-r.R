# SPDX-FileCopyrightText: 2026 The Saylau authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Turnout against the leader's share, of an election document with rows or of a table: Rscript fingerprint-r.R FILE OUT
#
# The document is read with jsonlite, the table with data.table, and of it only the columns that the picture needs.
# Cells are counted before ggplot2 draws them, on 1200 by 675 pixels.
suppressPackageStartupMessages({
  library(data.table)
  library(ggplot2)
})
arguments <- commandArgs(trailingOnly = TRUE)

# Lists of lists and columns by vapply: to have jsonlite make a matrix of numbers and texts takes longer.
read_document <- function(path) {
  election <- jsonlite::fromJSON(path, simplifyVector = FALSE)
  columns <- unlist(election$stations$columns)
  names <- c("registered", "cast", "invalid", vapply(election$candidates, `[[`, "", "id"))
  rows <- election$stations$rows
  stations <- lapply(match(names, columns), function(place) {
    vapply(rows, function(row) { count <- row[[place]]; if (is.null(count)) NA_integer_ else count }, 0L)
  })
  list(title = election$title, stations = setDT(setNames(stations, c(names[1:3], vapply(election$candidates, `[[`, "", "name")))))
}

read_table <- function(path) {
  stations <- fread(path, drop = c("Polling station", "Constituency"))
  setnames(stations, 1:3, c("registered", "cast", "invalid"))
  list(title = "An election of very many polling stations", stations = stations)
}

election <- if (endsWith(arguments[1], ".json")) read_document(arguments[1]) else read_table(arguments[1])
stations <- election$stations
candidates <- names(stations)[-(1:3)]
leader <- candidates[which.max(stations[, vapply(.SD, function(votes) sum(as.numeric(votes), na.rm = TRUE), 0), .SDcols = candidates])]
points <- data.table(turnout = 100 * stations$cast / stations$registered,
                     share = 100 * stations[[leader]] / (stations$cast - stations$invalid))
points <- points[is.finite(turnout) & is.finite(share) & turnout <= 100 & share <= 100]
points <- points[, .(turnout = pmin(floor(turnout), 99) + 0.5, share = pmin(floor(share), 99) + 0.5)]
cells <- points[, .(stations = .N), by = .(turnout, share)]
# A raster has a value at each of its places, be it none.
raster <- cells[CJ(turnout = 0:99 + 0.5, share = 0:99 + 0.5), on = .(turnout, share)]

blank <- theme_minimal() + theme(axis.title = element_blank(), axis.text = element_blank(), panel.grid = element_blank())
main <- ggplot(raster, aes(turnout, share, fill = stations)) +
  geom_raster(na.rm = TRUE) +
  scale_fill_distiller(palette = "Blues", direction = 1, trans = "log10", na.value = NA, name = "Polling stations") +
  scale_x_continuous(limits = c(0, 100), expand = c(0, 0)) +
  scale_y_continuous(limits = c(0, 100), expand = c(0, 0)) +
  labs(x = "Turnout, %", y = paste0("Share of ", leader, ", %"), caption = paste(format(nrow(points), big.mark = ","), "polling stations")) +
  theme_minimal() +
  theme(legend.position = "bottom")
top <- ggplot(cells[, .(stations = sum(stations)), by = turnout], aes(turnout, stations)) +
  geom_col(width = 1) + scale_x_continuous(limits = c(0, 100), expand = c(0, 0)) + ggtitle(election$title) + blank
side <- ggplot(cells[, .(stations = sum(stations)), by = share], aes(share, stations)) +
  geom_col(width = 1) + scale_x_continuous(limits = c(0, 100), expand = c(0, 0)) + coord_flip() + blank

png(arguments[2], width = 1200, height = 675, type = "cairo")
print(main, vp = grid::viewport(x = 0, y = 0, width = 0.85, height = 0.8, just = c("left", "bottom")))
print(top, vp = grid::viewport(x = 0, y = 1, width = 0.85, height = 0.2, just = c("left", "top")))
print(side, vp = grid::viewport(x = 1, y = 0, width = 0.15, height = 0.8, just = c("right", "bottom")))
invisible(dev.off())
